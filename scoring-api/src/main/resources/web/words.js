const words = {
  en: {
    skip: 'Skip to the content', list: 'Worklist', docs: 'API', other: 'Español', day: 'Day', desk: 'Desk', channel: 'Channel',
    bucket: 'Days past due', minOverdue: 'Overdue from', all: 'All', find: 'Find account', go: 'Open', reset: 'Clear filters',
    rank: 'Rank', account: 'Account', overdue: 'Overdue', dpd: 'DPD', action: 'Action', propensity: 'Propensity',
    netValue: 'Net value', reason: 'Main reason', sortBy: 'Sort by', ascending: 'ascending', descending: 'descending',
    entries: n => `${n} entries`, shown: (a, b) => `${a} of ${b} shown`, more: 'Show more', none: 'No entry matches. Clear a filter to see more.',
    empty: 'This desk has no entries on this day.', why: 'Why', noReason: 'No reason recorded', value: 'value', details: 'Details of',
    openAccount: 'Open account', treatment: 'Treatment', address: 'Address', window: 'Contact window', bestHours: 'Likeliest to answer', expected: 'Expected recovery',
    uplift: 'Uplift', cost: 'Cost', baseline: 'If left alone', balance: 'Balance', stage: 'Stage', segment: 'Segment', arm: 'Arm',
    debtor: 'Debtor', capacity: 'Capacity', used: 'used', minutes: 'min', shadow: 'One more minute is worth', loading: 'Loading…',
    failed: 'This could not be loaded', retry: 'Try again', asOf: 'As of', run: 'Run', recommendations: 'What could be done',
    hold: 'Held by', allowed: 'Allowed', history: 'History', features: 'Features', event: 'Event', amount: 'Amount', on: 'On',
    due: 'Due', payment: 'Payment', reversed: 'reversed', contact: 'Contact', promise: 'Promise', promiseFor: 'for', listed: 'On a worklist',
    notListed: 'Not listed', back: 'Back to the list', rankOn: (r, d) => `Rank ${r} on ${d}`, raises: 'For paying', lowers: 'Against', points: 'points',
    upliftAssumed: 'Assumed by the catalogue: too few decisions have been drawn by chance to learn it.',
    message: 'What to say', limitedMessage: 'On voicemail, to anyone else, on the outside of a letter:',
    addsUp: (base, shown, rest, all) => `Base ${base} · these reasons ${shown} points · others ${rest} points · propensity ${all}`, wouldRaise: 'What would raise it most:', wouldLower: 'What would lower it most:',
    assumed: 'assumed', assumedWhy: 'This score rests on priors: the models have not learned from this history yet.',
    noHours: 'not counted',
    newRun: 'A newer run is served.', reload: 'Reload the list', noValue: 'none', timeline: 'Timeline of dues, payments, contacts and promises',
    notListedWhy: { capacity: 'the desk was full', below_cost: 'contact costs more than it brings', holdout: 'kept aside to measure the effect', other_debt: 'another debt of this debtor is worked first', explore: 'drawn to be left alone today' },
    currencyNote: 'Sorted within each currency.', noHistory: 'No events.', sort: 'Sort', from: 'of', name: 'Name', place: 'Jurisdiction', product: 'Product',
    params: 'Parameters', answers: 'Answers', body: 'Body', required: 'required', apiIntro: 'What a program may ask and tell. The machine-readable description is at',
    fields: 'Fields', documents: 'Documents', field: 'Field', type: 'Type', mayBeNull: 'may be null', dues: 'Dues', payments: 'Payments', contacts: 'Contacts', promises: 'Promises',
    codes: { pays_unprompted: 'pays by himself', pays_after_reminder: 'pays after a reminder' },
  },
  es: {
    skip: 'Ir al contenido', list: 'Lista de trabajo', docs: 'API', other: 'English', day: 'Día', desk: 'Mesa', channel: 'Canal',
    bucket: 'Días de mora', minOverdue: 'Vencido desde', all: 'Todos', find: 'Buscar cuenta', go: 'Abrir', reset: 'Quitar filtros',
    rank: 'Puesto', account: 'Cuenta', overdue: 'Vencido', dpd: 'Mora', action: 'Acción', propensity: 'Propensión',
    netValue: 'Valor neto', reason: 'Razón principal', sortBy: 'Ordenar por', ascending: 'ascendente', descending: 'descendente',
    entries: n => `${n} entradas`, shown: (a, b) => `${a} de ${b} a la vista`, more: 'Mostrar más', none: 'Ninguna entrada coincide. Quite un filtro para ver más.',
    empty: 'Esta mesa no tiene entradas en este día.', why: 'Por qué', noReason: 'Sin razón registrada', value: 'valor', details: 'Detalles de',
    openAccount: 'Abrir cuenta', treatment: 'Tratamiento', address: 'Dirección', window: 'Horario de contacto', bestHours: 'Cuándo contesta más', expected: 'Recuperación esperada',
    uplift: 'Aporte de la acción', cost: 'Costo', baseline: 'Sin gestión', balance: 'Saldo', stage: 'Etapa', segment: 'Segmento', arm: 'Grupo',
    debtor: 'Deudor', capacity: 'Capacidad', used: 'usados', minutes: 'min', shadow: 'Un minuto más vale', loading: 'Cargando…',
    failed: 'No se pudo cargar', retry: 'Reintentar', asOf: 'A la fecha', run: 'Corrida', recommendations: 'Qué se podría hacer',
    hold: 'Retenida por', allowed: 'Permitida', history: 'Historia', features: 'Variables', event: 'Evento', amount: 'Importe', on: 'Fecha',
    due: 'Vencimiento', payment: 'Pago', reversed: 'reversado', contact: 'Contacto', promise: 'Promesa', promiseFor: 'para el', listed: 'En una lista',
    notListed: 'Fuera de lista', back: 'Volver a la lista', rankOn: (r, d) => `Puesto ${r} en ${d}`, raises: 'A favor de pagar', lowers: 'En contra', points: 'puntos',
    upliftAssumed: 'Supuesto por el catálogo: aún hay pocas decisiones al azar para aprenderlo.',
    message: 'Qué decir', limitedMessage: 'En el buzón, a terceros, en el exterior de una carta:',
    addsUp: (base, shown, rest, all) => `Base ${base} · estas razones ${shown} puntos · otras ${rest} puntos · propensión ${all}`, wouldRaise: 'Lo que más la subiría:', wouldLower: 'Lo que más la bajaría:',
    assumed: 'supuesto', assumedWhy: 'Este puntaje se basa en supuestos: los modelos aún no han aprendido de esta historia.',
    noHours: 'sin datos',
    newRun: 'Hay una corrida más nueva.', reload: 'Recargar la lista', noValue: 'ninguno', timeline: 'Línea de tiempo de vencimientos, pagos, contactos y promesas',
    notListedWhy: { capacity: 'la mesa estaba llena', below_cost: 'contactar cuesta más de lo que aporta', holdout: 'apartada para medir el efecto', other_debt: 'se trabaja antes otra deuda de este deudor', explore: 'sorteada para no contactarla hoy' },
    currencyNote: 'Ordenado dentro de cada moneda.', noHistory: 'Sin eventos.', sort: 'Orden', from: 'de', name: 'Nombre', place: 'Jurisdicción', product: 'Producto',
    params: 'Parámetros', answers: 'Respuestas', body: 'Cuerpo', required: 'obligatorio', apiIntro: 'Lo que un programa puede preguntar y comunicar. La descripción para máquinas está en',
    fields: 'Campos', documents: 'Documentos', field: 'Campo', type: 'Tipo', mayBeNull: 'puede ser nulo', dues: 'Vencimientos', payments: 'Pagos', contacts: 'Contactos', promises: 'Promesas',
    codes: {
      call: 'llamada', sms: 'SMS', whatsapp: 'WhatsApp', email: 'correo', ivr: 'IVR', letter: 'carta', visit: 'visita', current: 'al día',
      preventive: 'preventiva', administrative: 'administrativa', extrajudicial: 'extrajudicial', prejudicial: 'prejudicial', judicial: 'judicial',
      champion: 'campeón', challenger: 'retador', explore: 'exploración', holdout: 'control', delivered: 'entregado', opened: 'abierto', clicked: 'clic',
      replied: 'respondió', bounced: 'rebotado', undeliverable: 'no entregable', no_answer: 'no contesta', busy: 'ocupado', voicemail: 'buzón',
      wrong_number: 'número equivocado', disconnected: 'desconectado', third_party: 'tercero', right_party_contact: 'contacto con titular',
      promise: 'promesa', payment: 'pago', refused: 'se negó', dispute: 'disputa', callback: 'devolver llamada', opt_out: 'pidió no recibir', cease: 'pidió cesar',
      other: 'otra conducta', pays_unprompted: 'paga por su cuenta', forgetful: 'olvidadizo', pays_after_reminder: 'paga tras un recordatorio', chronically_late: 'moroso crónico',
      cannot_pay_now: 'no puede pagar ahora', disputes: 'disputa la deuda', avoids_contact: 'evita el contacto', new: 'nuevo',
      reminder: 'recordatorio', payment_plan: 'plan de pago', 'payment plan': 'plan de pago', courtesy_reminder: 'recordatorio de cortesía',
      promise_follow_up: 'seguimiento de promesa', settlement_offer: 'oferta de quita', penalty_warning: 'aviso de recargo', formal_notice: 'aviso formal',
      agency_referral: 'paso a agencia', legal_referral: 'paso a abogados', sms_before_due: 'SMS antes del vencimiento', email_before_due: 'correo antes del vencimiento',
      sms_day_after: 'SMS al día siguiente', sms_promise_broken: 'SMS por promesa rota', call_promise_broken: 'llamada por promesa rota', sms_reminder: 'SMS de recordatorio',
      whatsapp_reminder: 'WhatsApp de recordatorio', email_reminder: 'correo de recordatorio', ivr_reminder: 'IVR de recordatorio', call_reminder: 'llamada de recordatorio',
      call_plan: 'llamada con plan', call_settlement: 'llamada con quita', email_warning: 'correo de aviso', letter_notice: 'carta formal', visit_plan: 'visita con plan',
    },
  },
};

export const language = document.documentElement.lang;
export const t = words[language] ?? words.en;
/** A code of the contract in the page's language; codes that have no translation stay readable. */
export const word = code => code == null ? '–' : t.codes?.[code] ?? numbered(code) ?? String(code).replaceAll('_', ' ');
/** A second segment of one name ends on a number. */
const numbered = code => {
  const [, name, number] = /^(.*)_(\d+)$/.exec(code) ?? [];
  return t.codes?.[name] && `${t.codes[name]} ${number}`;
};

const tag = language === 'es' ? 'es-CO' : 'en-US';
const whole = new Intl.NumberFormat(tag);
const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const longDays = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monies = new Map();

export const number = n => n == null ? '–' : whole.format(n);
export const percent = p => p == null ? '–' : percents.format(p);
export const day = iso => iso == null ? '–' : days.format(new Date(iso + 'T00:00Z'));
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
