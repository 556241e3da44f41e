import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile } from '@/api/upload';
import { isReadable } from './file-types';
import { useRefreshSources } from './source-queries';

export type Upload = { id: number; name: string; size: number; progress: number; state: 'waiting' | 'sending' | 'refused'; error?: unknown };

const atOnce = 2;

/** Files on their way, two at a time; one that arrived leaves the list and appears among the sources. */
export function useUploads(chatbotId: string) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<{ id: number; file: File }[]>([]);
  const running = useRef(0);
  const lastId = useRef(0);
  const stop = useRef(new AbortController());
  const refresh = useRefreshSources(chatbotId);
  const change = (id: number, part: Partial<Upload>) => setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const leave = useCallback((id: number) => setUploads((all) => all.filter((each) => each.id !== id)), []);

  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);

  const send = async ({ id, file }: { id: number; file: File }) => {
    change(id, { state: 'sending' });
    try {
      const url = `/api/chatbots/${chatbotId}/sources`;
      await uploadFile({ url, file, onProgress: (progress) => change(id, { progress }), signal: stop.current.signal });
      leave(id);
      await refresh();
    } catch (error) {
      change(id, { state: 'refused', error });
    }
  };
  const pump = () => {
    while (running.current < atOnce) {
      const next = queue.current.shift();
      if (next === undefined) return;
      running.current += 1;
      void send(next).finally(() => {
        running.current -= 1;
        pump();
      });
    }
  };
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      lastId.current += 1;
      const id = lastId.current;
      const isFine = isReadable(file.name);
      setUploads((all) => [...all, { id, name: file.name, size: file.size, progress: 0, state: isFine ? 'waiting' : 'refused' }]);
      if (isFine) queue.current.push({ id, file });
    }
    pump();
  };
  return { uploads, add, dismiss: leave };
}
