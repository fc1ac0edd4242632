import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker, type Choices, type Textarea } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf, type Place } from '../place.js';
import { EthicsCases, type CaseRow, type Someone } from './ethics-cases.js';
import { ConcernedForm, ConcernForm, NoteForm, OutcomeForm, type Typed } from './ethics.forms.js';
import type { EthicsPage } from './ethics.view.js';
import { ethicsUrls } from './urls.js';

const common = { required: true, maxlength: 10_000, hint: 'ethics.hint' };
type Shown = EthicsPage['cases'][number];

/** Draws the cases that are there for whoever looks. */
@Injectable()
export class EthicsPages {
  constructor(private readonly cases: EthicsCases, private readonly frame: SubmissionFrame, private readonly policy: Policy) {}

  async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, typed: Typed): Promise<EthicsPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const cases = await this.cases.of(facts.id, actor);
    const keeps = this.policy.allows('ethics.keep', actor, facts);
    const people = keeps ? await this.cases.people(facts, actor) : [];
    const running = cases.some(({ closedAt, mine }) => closedAt === null && !mine);
    const wrong = typed.concern ?? typed.note ?? typed.outcome;
    const fields = new FieldMaker(typed.concern ?? new Form(new ConcernForm()), tr);
    return {
      title: tr.t('ethics.title'), frame: await this.frame.of(ctx, actor, facts, { label: 'ethics.title', here: ethicsUrls.cases(at) }),
      errors: wrong ? new FieldMaker<ConcernForm | NoteForm | OutcomeForm>(wrong, tr).summary() : null, lede: tr.t('ethics.lede'), none: tr.t('ethics.none'),
      cases: cases.map((one) => ({ ...read(one, tr), ...(keeps && !one.mine && one.closedAt === null ? acts(one, at, typed, people, tr) : none) })),
      open: keeps && !running ? {
        id: 'open', heading: tr.t('ethics.open'), action: ethicsUrls.cases(at), which: null, submit: tr.t('ethics.open'), words: fields.textarea('concern', { ...common, label: 'ethics.concern', rows: 8 }),
        people: people.length > 0 ? asked(fields.choices('concerned', { label: 'ethics.concerned', hint: 'ethics.concerned.hint', options: named(people) }), 'new') : null,
      } : null,
    };
  }
}

const none = { note: null, close: null, change: null };
const named = (people: readonly Someone[]): { value: string; label: string }[] => people.map(({ id, name }) => ({ value: String(id), label: name }));
/** Several forms of a page have the same fields: each with ids of its own. */
const asked = (choices: Choices, which: string): Choices => ({ ...choices, id: `${choices.id}-${which}`, options: choices.options.map((option) => ({ ...option, id: `${option.id}-${which}` })) });

function acts({ id, concerned }: CaseRow, at: Place, typed: Typed, people: readonly Someone[], tr: Translator): Pick<Shown, 'note' | 'close' | 'change'> {
  const which = String(id);
  const mine = <F extends { which: string }>(form: Form<F> | undefined): Form<F> | undefined => (form && (form.values.which === which || form.values.which === '') ? form : undefined);
  const [note, outcome] = [mine(typed.note), mine(typed.outcome)];
  const words = (field: Textarea, isTyped: boolean): Textarea => (isTyped ? field : { ...field, id: `${field.id}-${which}` });
  const change = new FieldMaker(new Form(Object.assign(new ConcernedForm(), { which, concerned: concerned.map((one) => String(one.id)) })), tr);
  return {
    note: {
      id: `note-${which}`, heading: tr.t('ethics.addNote'), action: ethicsUrls.notes(at), which, people: null, submit: tr.t('ethics.addNote'),
      words: words(new FieldMaker(note ?? new Form(new NoteForm()), tr).textarea('text', { ...common, label: 'ethics.note', rows: 5 }), note !== undefined),
    },
    close: {
      id: `close-${which}`, heading: tr.t('ethics.close'), action: ethicsUrls.closing(at), which, people: null, submit: tr.t('ethics.close'),
      words: words(new FieldMaker(outcome ?? new Form(new OutcomeForm()), tr).textarea('outcome', { ...common, label: 'ethics.outcome', rows: 5 }), outcome !== undefined),
    },
    change: people.length === 0 ? null : {
      label: tr.t('ethics.concerned.change'), action: ethicsUrls.concerned(at), which, submit: tr.t('ethics.concerned.save'),
      people: asked(change.choices('concerned', { label: 'ethics.concerned', hint: 'ethics.concerned.hint', options: named(people) }), which),
    },
  };
}

function read(one: CaseRow, tr: Translator): Omit<Shown, 'note' | 'close' | 'change'> {
  const meta = (by: string | null, at: Date): string => [by, tr.dateTime(at)].filter(Boolean).join(', ');
  const names = one.concerned.map(({ name }) => name).filter(Boolean);
  return {
    heading: tr.t('ethics.case', { date: tr.date(one.openedAt) }), state: one.closedAt ? { text: tr.t('ethics.state.closed'), color: 'neutral' } : { text: tr.t('ethics.state.open'), color: 'warning' },
    concern: { meta: meta(one.openedBy, one.openedAt), paragraphs: paragraphs(one.concern) }, concerned: names.length > 0 ? tr.t('ethics.concerned.names', { names: tr.list(names) }) : null,
    notes: one.notes.map(({ text, at, by }) => ({ meta: meta(by, new Date(at)), paragraphs: paragraphs(text) })),
    outcome: one.closedAt ? { heading: tr.t('ethics.outcome'), meta: meta(one.closedBy, one.closedAt), paragraphs: paragraphs(one.outcome) } : null,
  };
}
