const said = (column: string): string => `(select string_agg(v #>> '{}', ' · ') from jsonb_path_query(${column}, 'strict $.**') v where jsonb_typeof(v) = 'string')`;

/** What readers are told beside the articles: by place, with whose journal it is and what it belongs to. A page of the journal, of an issue, or its masthead. */
const pages: readonly { place: string; from: string; journal: string; ref: string; column: string }[] = [
  ...['tagline', 'about', 'authorGuidelines', 'closedText'].map((name) => ({ place: `journal.${name}`, from: 'journal j where j.enabled', journal: 'j.id', ref: 'null::int', column: said(`j.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`) })),
  { place: 'journal.contact', from: 'journal j where j.enabled', journal: 'j.id', ref: 'null::int', column: `concat_ws(', ', j.contact_name, j.contact_email, j.publisher)` },
  ...['title', 'guidance', 'checklist'].map((name) => ({ place: `section.${name}`, from: 'section s where true', journal: 's.journal_id', ref: 'null::int', column: said(`s.${name}`) })),
  ...['title', 'description', 'coverAlt'].map((name) => ({ place: `issue.${name}`, from: 'issue i where i.published_at is not null', journal: 'i.journal_id', ref: 'i.id', column: said(`i.${name.replace('A', '_a')}`) })),
  { place: 'issue.call', from: 'special_issue x join issue i on i.id = x.issue_id where true', journal: 'i.journal_id', ref: 'i.id', column: said('x.call') },
  { place: 'issue.guestEditor', from: `special_issue_editor x join issue i on i.id = x.issue_id where true`, journal: 'i.journal_id', ref: 'i.id', column: 'x.public_name' },
  {
    place: 'masthead', journal: 'e.journal_id', ref: 'null::int', column: `concat_ws(' · ', v.name, v.affiliation, ${said('v.own_title')}, ${said('v.own_heading')})`,
    from: `masthead_entry e join lateral (select * from masthead_version where entry_id = e.id and confirmed_at is not null order by number desc limit 1) v on true where e.objected_at is null and e.taken_away_at is null`,
  },
  { place: 'privacy', from: 'privacy_office o where true', journal: 'o.journal_id', ref: 'null::int', column: said('o.addition') },
];

/** In SQL: each page of a journal on which one of the names stands; `found` says of a text whether it holds one. */
export const journalWords = (found: (column: string) => string): string =>
  pages.map(({ place, from, journal, ref, column }) => `select ${journal} as journal, ${ref} as ref, '${place}' as place, ${column} as text from ${from} and ${found(column)}`).join(' union all ');
