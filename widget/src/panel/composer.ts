import { h, icon } from './dom.ts';
import { longestQuestion, type Texts } from './texts.ts';

/** From how many characters on the count is shown. */
const countFrom = 1_800;

/** Where the visitor types. `onSend` gets a question that may be sent, and says whether it took it. */
export function createComposer(texts: Texts, onSend: (text: string) => boolean) {
  const input = h('textarea', { rows: '1', 'aria-label': texts.question, placeholder: texts.question, 'aria-describedby': 'count', enterkeyhint: 'send' });
  const count = h('p', { class: 'count', id: 'count' });
  const send = h('button', { class: 'send', type: 'submit', 'aria-label': texts.send, title: texts.send }, icon('M12 19V5M6 11l6-6 6 6'));
  const form = h('form', { class: 'composer', novalidate: '' }, input, send, count);
  let isBusy = false;

  const refresh = () => {
    const { length } = input.value;
    const isTooLong = length > longestQuestion;
    count.textContent = isTooLong ? `${texts.length(length)}. ${texts.tooLong}` : length >= countFrom ? texts.length(length) : '';
    // Spoken when the limit is crossed, not at every key.
    count.setAttribute('aria-live', isTooLong === (input.getAttribute('aria-invalid') === 'true') ? 'off' : 'assertive');
    input.setAttribute('aria-invalid', String(isTooLong));
    send.setAttribute('aria-disabled', String(isBusy || isTooLong || !input.value.trim()));
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 2}px`;
  };

  const submit = () => {
    const text = input.value.trim();
    if (send.getAttribute('aria-disabled') === 'true' || !onSend(text)) return;
    input.value = '';
    refresh();
  };

  input.addEventListener('input', refresh);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    input.focus();
  });
  refresh();

  return {
    element: form,
    submit,
    focus: () => { input.focus(); },
    text: () => input.value,
    /** While an answer is on its way the visitor may type but not send. */
    setBusy(busy: boolean) {
      isBusy = busy;
      refresh();
    },
    /** Puts a question back to be changed, without losing what was typed since. */
    putBack(text: string) {
      input.value = [text, input.value].filter(Boolean).join('\n');
      refresh();
      input.focus();
    },
    /** To be called once the composer is on screen, where its height can be measured. */
    refresh,
  };
}

export type Composer = ReturnType<typeof createComposer>;
