import type { MoveKey } from '../../../editorial/workflow.js';
import { cast } from '../cast.js';
import { firstOf, type DemoArticle, type DemoAuthor, type DemoManuscript } from '../content.js';
import { histories, type DemoHistory, type DemoReview } from '../desk.js';
import { otherReviewers } from '../cast.js';
import type { Person } from '../../../accounts/person/person.entity.js';
import type { ReportKey } from '../reports.js';
import { walk, type Standing, type Step } from './course.js';
import { publishedAt } from './journals.js';
import { daysBefore, personOf, type Scene, type SetUp } from './scene.js';

/** A work with its whole past, not yet in the database. */
export interface Work {
  stage: SetUp;
  content: DemoManuscript & Partial<Pick<DemoArticle, 'issue' | 'pages'>>;
  submitter: Person;
  startedAt: Date;
  steps: Step[];
  standing: Standing;
  /** Who moves it: its section editor, or an editor of the journal. */
  editor: Person;
  assigned: { person: Person; role: string; at: Date }[];
  reviews: WorkReview[];
  note: string | null;
  /** Whose second version follows. */
  later: DemoArticle | null;
}

export interface WorkReview {
  person: Person;
  invitedAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  submittedAt: Date | null;
  readAt: Date | null;
  report: ReportKey | null;
}

/** The published articles first, so that they have the lowest numbers. */
export function worksOf(scene: Omit<Scene, 'manager'>): Work[] {
  const articles = scene.stages.flatMap((stage) => stage.content.articles.map((article, index) => publishedWork(scene, stage, article, index)));
  const manuscripts = scene.stages.flatMap((stage) => stage.content.manuscripts.map((manuscript, index) => {
    const history = histories[stage.content.path]?.[index];
    if (!history) throw new Error(`The manuscript ${index} of ${stage.content.path} has no history.`);
    return workOnDesk(scene, stage, manuscript, history, index);
  }));
  return [...articles, ...manuscripts];
}

const chiefs: Record<string, string> = { boreal: 'ingrid', kystkultur: 'ragnhild' };

const submitterOf = (scene: Omit<Scene, 'manager'>, content: DemoManuscript): Person => {
  const [first] = content.authors;
  const person = [...scene.people.values()].find(({ email }) => email === first?.email);
  if (!person) throw new Error('A manuscript of the demo has no author.');
  return person;
};

function publishedWork(scene: Omit<Scene, 'manager'>, stage: SetUp, article: DemoArticle, index: number): Work {
  const out = publishedAt(stage.content.issues[article.issue]!.publishedOn);
  const at = (days: number, order = 0): Date => daysBefore(out, days, order, index);
  const reviewed = stage.sections.get(article.section)!.peerReviewed;
  const ahead = (index * 11) % 60;
  const early: [MoveKey, number][] = reviewed ? [['submit', 250 + ahead], ['sendToReview', 241 + ahead], ['accept', 120 + ahead]] : [['submit', 90 + ahead], ['acceptWithoutReview', 75 + ahead]];
  const steps = [...[...early, ['sendToProduction', 40] as const].map(([move, days], order) => ({ move, at: at(days, order + 1) })), { move: 'publish' as const, at: out }];
  if (article.later) steps.push({ move: 'beginVersion', at: daysBefore(publishedAt(article.later.on), 6, 1, index) }, { move: 'publishVersion', at: publishedAt(article.later.on) });
  const startedAt = at(early[0]![1]);
  const pool = otherReviewers.filter((person) => person.roles[stage.content.path as 'boreal' | 'kystkultur']);
  const norwegian = article.language !== 'en';
  const reports: ReportKey[] = norwegian ? ['goodNb', 'smallNb'] : ['goodEn', 'smallEn'];
  const submitter = submitterOf(scene, article);
  const reviews = !reviewed ? [] : reports.map((report, number): WorkReview => ({
    person: personOf(scene.people, pool[(index * 2 + number) % pool.length]!.username),
    invitedAt: at(240 + ahead, 2 + number), acceptedAt: at(236 + ahead - number, 1), declinedAt: null, submittedAt: at(205 + ahead - number * 9, 1), readAt: at(190 + ahead, 1), report,
  }));
  const chief = personOf(scene.people, chiefs[stage.content.path]!);
  const editor = chief.id === submitter.id ? personOf(scene.people, 'editor') : chief;
  return { stage, content: firstOf(article), later: article.later ? article : null, submitter, startedAt, steps, standing: walk(startedAt, steps), editor, assigned: [], reviews, note: null };
}

function workOnDesk(scene: Omit<Scene, 'manager'>, stage: SetUp, manuscript: DemoManuscript, history: DemoHistory, index: number): Work {
  const at = (days: number, order = 0): Date => daysBefore(scene.now, days, order, index + 3);
  const content = history.byTheAuthor ? withTheAuthor(manuscript) : manuscript;
  const steps = history.moves.map(([move, days], order) => ({ move, at: at(days, order + 1) }));
  const startedAt = at(history.started);
  const standing = walk(startedAt, steps);
  const sectionEditor = history.sectionEditor ? personOf(scene.people, history.sectionEditor) : null;
  return {
    stage, content, later: null, submitter: history.byTheAuthor ? personOf(scene.people, 'author') : submitterOf(scene, content), startedAt, steps, standing,
    editor: sectionEditor ?? personOf(scene.people, 'editor'), note: history.note ?? null, assigned: assignedTo(scene, steps, sectionEditor),
    reviews: (history.reviews ?? []).map((review, order) => workReview(scene, review, (days, later) => at(days, later + order))),
  };
}

/** The section editor from the first days on, the copyeditor after acceptance, the layout editor in production. */
function assignedTo(scene: Omit<Scene, 'manager'>, steps: readonly Step[], sectionEditor: Person | null): Work['assigned'] {
  const soon = (moment: Date): Date => new Date(moment.getTime() + 41 * 60_000);
  const when = (...keys: MoveKey[]): Date | undefined => steps.find(({ move }) => keys.includes(move))?.at;
  const [submitted, accepted, inProduction] = [when('submit'), when('accept', 'acceptWithoutReview'), when('sendToProduction')];
  return [
    ...(sectionEditor && submitted ? [{ person: sectionEditor, role: 'sectionEditor', at: soon(submitted) }] : []),
    ...(accepted ? [{ person: personOf(scene.people, 'copyeditor'), role: 'copyeditor', at: soon(accepted) }] : []),
    ...(inProduction ? [{ person: personOf(scene.people, 'layout'), role: 'layoutEditor', at: soon(inProduction) }] : []),
  ];
}

function workReview(scene: Omit<Scene, 'manager'>, review: DemoReview, at: (days: number, order: number) => Date): WorkReview {
  const moment = (days: number | undefined, order: number): Date | null => (days === undefined ? null : at(days, order));
  return {
    person: personOf(scene.people, review.who), invitedAt: at(review.invited, 2), acceptedAt: moment(review.accepted, 3), declinedAt: moment(review.declined, 3),
    submittedAt: moment(review.received, 4), readAt: moment(review.read, 5), report: review.report ?? null,
  };
}

function withTheAuthor(manuscript: DemoManuscript): DemoManuscript {
  const { given, family, email, affiliation, country, biography } = cast.find(({ username }) => username === 'author')!;
  const author: DemoAuthor = { given, family, email, affiliation, country, ...(biography ? { biography } : {}) };
  return { ...manuscript, authors: [...manuscript.authors.filter((other) => other.email !== email), author] };
}
