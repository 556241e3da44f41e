import { expect, it } from 'vitest';
import { isReadable } from './file-types';

it.each(['CGV.PDF', 'tarifs.csv', 'page.htm', 'notes.md'])('takes %s', (name) => expect(isReadable(name)).toBe(true));
it.each(['photo.jpg', 'pdf', 'archive.zip', 'macro.docm'])('leaves %s', (name) => expect(isReadable(name)).toBe(false));
