import { authorizedFetch } from './client';
import { readProblem } from './problem';

/** Fetches a file with the session's token and hands it to the browser to save. */
export async function download(path: string, name: string): Promise<void> {
  const response = await authorizedFetch(new Request(new URL(path, location.origin)));
  if (!response.ok) throw readProblem(response, await response.text());
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; it is let go once it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
