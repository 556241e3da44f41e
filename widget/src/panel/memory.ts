/** A conversation as the server knows it, and the token that opens it. */
export type Conversation = { readonly id: string; readonly token: string };

/**
 * Keeps one conversation for as long as the browser tab lives, so that it follows the visitor from page to page.
 * Where storage is blocked the conversation lives as long as the page.
 */
export function createMemory(origin: string, publicKey: string) {
  const name = `socle:${origin}:${publicKey}`;
  let current: Conversation | null = null;
  const attempt = <T>(use: () => T): T | null => {
    try {
      return use();
    } catch {
      return null;
    }
  };
  return {
    recall: () => (current ??= attempt(() => read(sessionStorage.getItem(name)))),
    keep(conversation: Conversation) {
      current = conversation;
      attempt(() => { sessionStorage.setItem(name, JSON.stringify({ id: conversation.id, token: conversation.token })); });
    },
    forget() {
      current = null;
      attempt(() => { sessionStorage.removeItem(name); });
    },
  };
}

export type Memory = ReturnType<typeof createMemory>;

function read(stored: string | null): Conversation | null {
  const value = JSON.parse(stored ?? 'null') as Partial<Conversation> | null;
  return typeof value?.id === 'string' && typeof value.token === 'string' ? { id: value.id, token: value.token } : null;
}
