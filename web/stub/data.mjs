import { randomUUID } from 'node:crypto';

const hour = 3_600_000;
const ago = (milliseconds) => new Date(Date.now() - milliseconds).toISOString();

export const user = { id: randomUUID(), email: 'claire@boulangerie-moreau.fr', name: 'Claire Moreau', emailVerified: true, operator: true };
export const password = 'pain-au-levain';
export const devices = [
  { id: randomUUID(), device: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', address: '192.0.2.14', createdAt: ago(3 * hour), lastSeenAt: ago(60_000), current: true },
  { id: randomUUID(), device: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1', address: '2001:db8:0:42::/64', createdAt: ago(200 * hour), lastSeenAt: ago(26 * hour), current: false },
  { id: randomUUID(), device: null, address: '198.51.100.7', createdAt: ago(900 * hour), lastSeenAt: ago(700 * hour), current: false },
];
export const workspaces = [
  { id: randomUUID(), name: 'Boulangerie Moreau', role: 'owner' },
  { id: randomUUID(), name: 'Cabinet Lefèvre & Associés', role: 'viewer' },
];

const bakery = {
  id: randomUUID(), name: 'Léa, à la boulangerie', language: 'fr', publicKey: 'pk_9wT2mXbq41', origins: ['https://www.boulangerie-moreau.fr', 'https://commande.boulangerie-moreau.fr'],
  welcome: 'Bonjour ! Une question sur nos pains, nos horaires ou une commande ?', instructions: 'Ton chaleureux et bref. Ne jamais promettre un délai.',
  theme: { color: '#0F5C4D', side: 'right', label: 'Une question ?' }, consent: 'Vos messages sont gardés 30 jours pour améliorer nos réponses.', createdAt: ago(40 * 24 * hour),
};
const shop = { id: randomUUID(), name: 'Service clients, boutique en ligne', language: 'fr', publicKey: 'pk_Zk81rPq0Va', origins: [], welcome: null, instructions: null, theme: {}, consent: null, createdAt: ago(9 * 24 * hour) };
const english = { id: randomUUID(), name: 'Visitors from abroad', language: 'en', publicKey: 'pk_c3Rt77LmNo', origins: ['https://en.boulangerie-moreau.fr'], welcome: 'Hello!', instructions: null, theme: {}, consent: null, createdAt: ago(2 * 24 * hour) };
export const chatbots = [bakery, shop, english];

const source = (title, passages, status = 'ready', error = null) => ({ id: randomUUID(), title, status, passages, error, createdAt: ago(Math.random() * 200 * hour) });
export const hours = source('Horaires d’ouverture', 3);
export const terms = source('Conditions générales de vente 2026.pdf', 48);
export const sources = new Map([
  [bakery.id, [
    hours, terms, source('Tarifs des pains et viennoiseries.csv', 112), source('Fiche produit, pain d’épeautre.docx', 9), source('Questions fréquentes.html', 31),
    source('Catalogue scanné 2019.pdf', 0, 'failed', 'Ce PDF ne contient que des images. Socle ne lit pas encore le texte des images : déposez une version dont le texte peut être sélectionné.'),
    source('Allergènes par produit.json', 0, 'pending'), source('Livraison et retrait en boutique', 6),
  ]],
  [shop.id, []],
  [english.id, [source('Opening hours', 2)]],
]);

const citation = (from, passage, quote) => ({ sourceId: from.id, title: from.title, passage, start: passage.indexOf(quote), end: passage.indexOf(quote) + quote.length });
export const hoursCitation = citation(hours, 'La boulangerie est ouverte du mardi au samedi de 7 h à 19 h 30, et le dimanche de 7 h à 13 h. Elle est fermée le lundi.', 'du mardi au samedi de 7 h à 19 h 30, et le dimanche de 7 h à 13 h');
const termsCitation = citation(terms, 'Article 7. Toute commande de plus de 50 € peut être annulée sans frais jusqu’à 48 heures avant le retrait. Passé ce délai, l’acompte reste dû.', 'annulée sans frais jusqu’à 48 heures avant le retrait');

const say = (role, text, minutes, more = {}) => ({ id: randomUUID(), role, text, createdAt: ago(minutes * 60_000), ...(role === 'assistant' && { answered: true, confidence: 0.86, citations: [] }), ...more });
const unknown = { answered: false, confidence: 0.12, citations: [] };
const dontKnow = 'Je ne sais pas : les documents de la boulangerie n’en parlent pas. Souhaitez-vous laisser votre adresse pour une réponse de l’équipe ?';
const talk = (chatbot, page, visitor, messages) => ({ id: randomUUID(), chatbotId: chatbot.id, chatbotName: chatbot.name, startedAt: messages[0].createdAt, page, visitor, messages });

export const conversations = [
  talk(bakery, 'https://www.boulangerie-moreau.fr/contact', 'Visiteur de Lyon', [
    say('visitor', 'Bonjour, vous êtes ouverts dimanche ?', 12), say('assistant', 'Oui : la boulangerie est ouverte du mardi au samedi de 7 h à 19 h 30, et le dimanche de 7 h à 13 h.', 12, { citations: [hoursCitation], confidence: 0.94 }),
    say('visitor', 'Et avez-vous du pain sans gluten ?', 11), say('assistant', dontKnow, 11, unknown),
  ]),
  talk(bakery, 'https://www.boulangerie-moreau.fr/commande', null, [
    say('visitor', 'Puis-je annuler ma commande de galettes pour samedi ?', 48), say('assistant', 'Toute commande de plus de 50 € peut être annulée sans frais jusqu’à 48 heures avant le retrait.', 48, { citations: [termsCitation], confidence: 0.81 }), say('visitor', 'Parfait, merci beaucoup !', 47),
  ]),
  talk(bakery, 'https://www.boulangerie-moreau.fr/', null, [say('visitor', 'Livrez-vous à Villeurbanne le samedi matin ?', 95), say('assistant', dontKnow, 95, unknown)]),
  ...Array.from({ length: 23 }, (_, index) => talk(index % 5 === 0 ? english : bakery, 'https://www.boulangerie-moreau.fr/pains', null, [
    say('visitor', ['Quel est le prix du pain d’épeautre ?', 'Peut-on réserver une bûche ?', 'Acceptez-vous les titres-restaurant ?', 'Quelle est la différence entre la tradition et la baguette classique ?'][index % 4], 200 + index * 410),
    say('assistant', 'Le pain d’épeautre de 500 g est à 4,80 €.', 199 + index * 410),
  ])),
];

export const members = [
  { userId: user.id, name: user.name, email: user.email, role: 'owner', joinedAt: ago(300 * 24 * hour) },
  { userId: randomUUID(), name: 'Yanis Belkacem', email: 'yanis@boulangerie-moreau.fr', role: 'admin', joinedAt: ago(120 * 24 * hour) },
  { userId: randomUUID(), name: 'Élodie Garnier-Saint-Hilaire', email: 'elodie.garnier-saint-hilaire@boulangerie-moreau.fr', role: 'member', joinedAt: ago(31 * 24 * hour) },
];
export const invitations = [{ id: randomUUID(), email: 'apprenti@boulangerie-moreau.fr', role: 'viewer', expiresAt: new Date(Date.now() + 6 * 24 * hour).toISOString() }];
export const parkedEvents = [{ id: randomUUID(), handler: 'ReadSource', event: 'SourceAdded', workspaceId: workspaces[0].id, attempts: 8, error: 'pdftotext s’est arrêté après 20 s.', parkedAt: ago(3 * hour) }];

const service = (name, status = 'enabled', more = {}) => ({ name, status, ...more });
export const modules = [
  { name: 'kernel', status: 'enabled', detail: '', services: [
    service('database'), service('events'), service('jobs'), service('files'), service('sandbox'),
    service('cache', 'enabled', { detail: '1 284 entrées, 96 % de lectures servies par le cache.', quota: { used: 4_312_000, limit: 31_457_280, window: 'now', measured: true } }),
  ] },
  { name: 'auth', status: 'enabled', detail: '', services: [] },
  { name: 'chatbots', status: 'enabled', detail: '', services: [service('search')] },
  { name: 'ai', status: 'enabled', detail: '', services: [service('groq', 'enabled', { quota: { used: 812, limit: 1000, window: 'day', resetsAt: null, measured: true } })] },
  { name: 'vault', status: 'disabled', detail: '', services: [] },
];
