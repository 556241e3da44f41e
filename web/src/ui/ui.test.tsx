// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Problem, offlineProblem } from '@/api/problem';
import fr from '@/i18n/fr.json';
import { ConfirmByName } from './confirm-by-name';
import { CopyField } from './copy-field';
import { Field } from './field';
import { ProblemNotice } from './problem-notice';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'fr', defaultNS: 'app', ns: ['app'], resources: { fr: { app: fr } }, interpolation: { escapeValue: false } });
});

describe('a problem', () => {
  it('is told in the server’s words with the reference to quote', () => {
    render(<ProblemNotice error={new Problem(409, { title: 'Déjà pris.', detail: 'Choisissez-en un autre.' }, { traceId: 'trace-1' })} />);
    expect(screen.getByRole('alert').textContent).toBe('Déjà pris.Choisissez-en un autre.Référence à citer\u202f: trace-1');
  });

  it('says that the server is away, and offers to try again', () => {
    const retry = vi.fn();
    render(<ProblemNotice error={offlineProblem()} onRetry={retry} />);
    expect(screen.getByText('Socle ne répond pas.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('a field', () => {
  it('is named by its label and described by its error', () => {
    render(<Field label="Nom" help="Comme sur la carte." error="Ce champ est nécessaire." />);
    const input = screen.getByLabelText('Nom');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Ce champ est nécessaire.');
  });
});

describe('a confirmation by name', () => {
  const show = (onConfirm: () => void) => render(<ConfirmByName title="Supprimer" text="Définitif." name="Léa" act="Supprimer" isPending={false} error={null} onConfirm={onConfirm} onClose={() => undefined} />);

  it('waits for the whole name', () => {
    const confirm = vi.fn();
    show(confirm);
    const act = screen.getByRole<HTMLButtonElement>('button', { name: 'Supprimer' });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Lé' } });
    expect(act.disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Léa' } });
    expect(act.disabled).toBe(false);
    fireEvent.submit(act);
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});

describe('a line to copy', () => {
  it('says that it was copied', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    render(<CopyField label="Ligne" text="<script>" />);
    fireEvent.click(screen.getByRole('button', { name: 'Copier' }));
    expect(await screen.findByText('Copié')).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith('<script>');
  });
});
