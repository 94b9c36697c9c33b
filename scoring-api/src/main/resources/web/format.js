import { language } from './words.js';

export const tag = language === 'es' ? 'es-CO' : 'en-US';
const whole = new Intl.NumberFormat(tag);
const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const longDays = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monies = new Map();

export const number = n => n == null ? '–' : whole.format(n);
export const percent = p => p == null ? '–' : percents.format(p);
export const day = iso => iso == null ? '–' : days.format(new Date(iso + 'T00:00Z'));
const shortDays = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' });
export const shortDay = iso => shortDays.format(new Date(iso + 'T00:00Z'));
export const longDay = iso => longDays.format(new Date(iso + 'T00:00Z'));
export function money(amount, currency) {
  if (amount == null) return '–';
  if (!monies.has(currency)) {
    try {
      monies.set(currency, new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'code' }));
    } catch {
      monies.set(currency, { format: n => `${currency} ${whole.format(n)}` });
    }
  }
  return monies.get(currency).format(amount);
}

/** A number with so many decimals at most. */
export const decimal = (n, digits = 2) => n == null ? '–' : n.toLocaleString(tag, { maximumFractionDigits: digits });
/** A number with exactly so many decimals, for columns. */
export const fixed = (n, digits) => n == null ? '–' : n.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
/** A share to a tenth of a percent. */
export const share = p => p == null ? '–' : p.toLocaleString(tag, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** An amount of many accounts, without its cents, its currency named. */
export const amount = (n, currency) => n == null ? '–' : `${currency} ${Math.round(n).toLocaleString(tag)}`;
/** A short number for an axis. */
export const brief = n => n == null ? '' : Math.abs(n) < 1e6 ? n.toLocaleString(tag) : n.toLocaleString(tag, { notation: 'compact', maximumFractionDigits: 1 });
const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'medium' });
/** An instant by the reader's clock. */
export const moment = iso => iso == null ? '–' : moments.format(new Date(iso));
const months = new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', timeZone: 'UTC' });
export const month = second => months.format(new Date(second * 1000));
