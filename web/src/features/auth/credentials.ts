import type { FormText } from '@/ui/form';

export type Credentials = { email: string; password: string };
export type CredentialErrors = { [name in keyof Credentials]?: string | undefined };

/** What keeps a sign-in from being sent at all; the server judges the rest. */
export function missingIn({ email, password }: Credentials): { [name in keyof Credentials]?: FormText } {
  return {
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && { email: 'email' as const }),
    ...(password === '' && { password: 'passwordMissing' as const }),
  };
}
