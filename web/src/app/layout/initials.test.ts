import { expect, it } from 'vitest';
import { initials } from './initials';

it.each([['Claire Moreau', 'CM'], ['Jean de La Fontaine', 'JF'], ['yanis', 'Y'], ['elodie.garnier@exemple.fr', 'EG'], ['', '?']])('of %s are %s', (name, expected) => expect(initials(name)).toBe(expected));
