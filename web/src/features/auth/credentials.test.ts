import { expect, it } from 'vitest';
import { missingIn } from './credentials';

it('sends a whole address and any password', () => {
  expect(missingIn({ email: 'marie@exemple.fr', password: ' ' })).toEqual({});
});

it('says what is missing before asking the server', () => {
  expect(missingIn({ email: 'marie@exemple', password: 'x' })).toEqual({ email: 'email' });
  expect(missingIn({ email: 'marie exemple@exemple.fr', password: '' })).toEqual({ email: 'email', password: 'passwordMissing' });
  expect(missingIn({ email: '', password: 'x' })).toEqual({ email: 'email' });
});
