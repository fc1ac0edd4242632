/** The exceptions of the Code (Appendix D), with its words. */
const messages = {
  1000: 'Service Not Available',
  1020: 'Client has made too many requests',
  1030: 'Insufficient Information to Process Request',
  2000: 'Requestor Not Authorized to Access Service',
  2010: 'Requestor is Not Authorized to Access Usage for Institution',
  2020: 'APIKey Invalid',
  3020: 'Invalid Date Arguments',
  3030: 'No Usage Available for Requested Dates',
  3031: 'Usage Not Ready for Requested Dates',
  3032: 'Usage No Longer Available for Requested Dates',
  3040: 'Partial Data Returned',
  3050: 'Parameter Not Recognized in this Context',
  3060: 'Invalid ReportFilter Value',
  3061: 'Incongruous ReportFilter Value',
  3062: 'Invalid ReportAttribute Value',
  3063: 'Components Not Supported',
} as const;

type Code = keyof typeof messages;

export interface CounterException {
  Code: Code;
  Message: string;
  Data?: string;
}

export const exception = (code: Code, data?: string): CounterException => ({ Code: code, Message: messages[code], ...(data === undefined ? {} : { Data: data }) });

const statuses: Partial<Record<Code, number>> = { 1000: 503, 1020: 429, 1030: 400, 2000: 401, 2010: 403, 2020: 401, 3020: 400 };

/** An exception that is the whole answer. */
export class Refused extends Error {
  readonly answer: CounterException;
  readonly status: number;

  constructor(code: Code, data?: string) {
    super(messages[code]);
    this.answer = exception(code, data);
    this.status = statuses[code] ?? 400;
  }
}
