export type Language = 'fr' | 'en';

/** What the script line says of the site, and the launcher that the panel belongs to. */
export type Site = {
  /** The address Socle is served from; ends with a slash. */
  readonly base: string;
  readonly publicKey: string;
  /** The language the script line asks for; the chatbot's own when it asks for none. */
  readonly language: Language | undefined;
  /** Whether the script line chose the colour; the chatbot's theme may when it did not. */
  readonly hasColor: boolean;
  /** The element in the shadow root that holds everything the widget shows. */
  readonly frame: HTMLElement;
  readonly launcher: HTMLButtonElement;
  /** Turns the launcher to a language. */
  readonly speak: (language: Language) => void;
  /** Applies a CSS colour to the whole widget and gives it as computed; null when it is not a colour. */
  readonly paint: (color: string) => string | null;
};

/** What the loader can ask of the panel once it is there. */
export type Panel = { readonly toggle: () => void };

export function toLanguage(tag: string | undefined): Language | undefined {
  const primary = tag?.slice(0, 2).toLowerCase();
  return primary === 'fr' || primary === 'en' ? primary : undefined;
}
