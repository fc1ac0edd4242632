const eea = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LI LV LT LU MT NL NO PL PT RO SK SI ES SE'.split(' '));

/** Whether a country is in the European Economic Area. */
export const inEea = (country: string): boolean => eea.has(country);
