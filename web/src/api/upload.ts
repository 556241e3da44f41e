import { freshToken } from '@/session/session';
import type { AddedSources } from './types';
import { offlineProblem, readProblem } from './problem';

type Upload = { url: string; file: File; onProgress: (fraction: number) => void; signal: AbortSignal };

/** Sends one file with its progress, which `fetch` cannot tell. */
export async function uploadFile({ url, file, onProgress, signal }: Upload): Promise<AddedSources> {
  const token = await freshToken();
  const form = new FormData();
  form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    if (token !== undefined) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as AddedSources)
        : reject(readProblem({ status: request.status, headers: headersOf(request) }, request.responseText));
    request.onerror = () => reject(offlineProblem());
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function headersOf(request: XMLHttpRequest): Headers {
  const lines = request.getAllResponseHeaders().trim().split(/\r?\n/).filter((line) => line.includes(':'));
  return new Headers(lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
}
