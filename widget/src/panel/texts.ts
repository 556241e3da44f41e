import type { Language } from '../site.ts';

/** Everything the panel says, in one language. */
export type Texts = typeof fr;

/** The longest question the server takes, in characters. */
export const longestQuestion = 2_000;

const fr = {
  kind: 'Assistant automatique',
  welcome: 'Bonjour, posez votre question\u202f: la réponse vient des documents du site.',
  conversation: 'Conversation',
  close: 'Fermer la discussion',
  restart: 'Nouvelle conversation',
  question: 'Votre question',
  send: 'Envoyer',
  you: 'Vous\u202f:',
  assistant: 'Réponse\u202f:',
  loading: 'Ouverture de la discussion…',
  typing: 'L’assistant écrit…',
  reconnecting: 'Connexion perdue, reprise en cours…',
  sources: 'Sources',
  newTab: '(nouvel onglet)',
  retry: 'Réessayer',
  edit: 'Modifier',
  beforeStarting: 'Avant de commencer',
  accept: 'J’accepte',
  length: (length: number) => `${number('fr', length)} / ${number('fr', longestQuestion)} caractères`,
  tooLong: `Votre question dépasse ${number('fr', longestQuestion)} caractères. Raccourcissez-la pour l’envoyer.`,
  unknownChatbot: 'Cette discussion n’existe pas ou n’est plus proposée. Contactez le site par un autre moyen.',
  originRefused: 'Cette discussion n’est pas autorisée sur ce site. Contactez le site par un autre moyen.',
  tooMany: (seconds: number | undefined) => seconds
    ? `Trop de messages en peu de temps. Réessayez dans ${seconds} seconde${seconds > 1 ? 's' : ''}.`
    : 'Trop de messages en peu de temps. Réessayez dans une minute.',
  offline: 'Vous êtes hors ligne. Rien n’est perdu\u202f: réessayez une fois la connexion revenue.',
  unreachable: 'Le service ne répond pas pour le moment. Rien n’est perdu\u202f: réessayez dans un instant.',
  reference: (reference: string) => `Référence\u202f: ${reference}`,
};

const en: Texts = {
  kind: 'Automated assistant',
  welcome: 'Hello, ask your question: the answer comes from this site’s documents.',
  conversation: 'Conversation',
  close: 'Close the chat',
  restart: 'New conversation',
  question: 'Your question',
  send: 'Send',
  you: 'You:',
  assistant: 'Answer:',
  loading: 'Opening the chat…',
  typing: 'The assistant is writing…',
  reconnecting: 'Connection lost, picking up again…',
  sources: 'Sources',
  newTab: '(new tab)',
  retry: 'Try again',
  edit: 'Edit',
  beforeStarting: 'Before you start',
  accept: 'I accept',
  length: (length) => `${number('en', length)} / ${number('en', longestQuestion)} characters`,
  tooLong: `Your question is over ${number('en', longestQuestion)} characters. Shorten it to send it.`,
  unknownChatbot: 'This chat does not exist or is no longer offered. Please contact the site another way.',
  originRefused: 'This chat is not allowed on this site. Please contact the site another way.',
  tooMany: (seconds) => seconds
    ? `Too many messages in a short time. Try again in ${seconds} second${seconds > 1 ? 's' : ''}.`
    : 'Too many messages in a short time. Try again in a minute.',
  offline: 'You are offline. Nothing is lost: try again once the connection is back.',
  unreachable: 'The service is not answering at the moment. Nothing is lost: try again shortly.',
  reference: (reference) => `Reference: ${reference}`,
};

export const textsByLanguage: Record<Language, Texts> = { fr, en };

function number(language: Language, value: number): string {
  return value.toLocaleString(language);
}
