import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Dates, times and numbers as a reader of that language writes them. */
export function formats(language: string) {
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const inUnit = (unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  const kilobytes = inUnit('kilobyte');
  const megabytes = inUnit('megabyte');
  const gigabytes = inUnit('gigabyte');
  return {
    date: (value: string) => dates.format(new Date(value)),
    time: (value: string) => times.format(new Date(value)),
    /** Today's are told by the hour, older ones by the day. */
    moment: (value: string, now = new Date()) => {
      const at = new Date(value);
      if (at.toDateString() === now.toDateString()) return times.format(at);
      return at.getFullYear() === now.getFullYear() ? days.format(at) : dates.format(at);
    },
    number: (value: number) => numbers.format(value),
    percent: (fraction: number) => percents.format(fraction),
    size: (bytes: number) => {
      if (bytes < 1_000_000) return kilobytes.format(Math.ceil(bytes / 1000));
      return bytes < 1_000_000_000 ? megabytes.format(bytes / 1_000_000) : gigabytes.format(bytes / 1_000_000_000);
    },
  };
}

export function useFormats() {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language), [i18n.language]);
}
