/** In this order: most browsers also name those they descend from. */
const browsers = [['Edg', 'Edge'], ['OPR', 'Opera'], ['SamsungBrowser', 'Samsung Internet'], ['Firefox', 'Firefox'], ['FxiOS', 'Firefox'], ['CriOS', 'Chrome'], ['Chrome', 'Chrome'], ['Safari', 'Safari']] as const;
const systems = [['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Android', 'Android'], ['Windows', 'Windows'], ['CrOS', 'ChromeOS'], ['Mac OS X', 'Mac'], ['Linux', 'Linux']] as const;
const hands = new Set<string>(['iPhone', 'iPad', 'Android']);

export type DeviceName = { browser?: string; system?: string; isMobile: boolean };

/** What a User-Agent tells a person: the browser, the system, and whether it is held in the hand. A program is named by its first word. */
export function deviceName(userAgent: string): DeviceName {
  const browser = browsers.find(([mark]) => userAgent.includes(`${mark}/`))?.[1] ?? userAgent.split(/[/\s(]/)[0];
  const system = systems.find(([mark]) => userAgent.includes(mark))?.[1];
  return { isMobile: system !== undefined && hands.has(system), ...(browser !== undefined && browser !== '' && { browser }), ...(system !== undefined && { system }) };
}
