/** The words of a person, in SQL: `person` is the expression of their id. Only for queries that may show them (A17). */
export const interestsOf = (person: string): string =>
  `array(select i.words from person_interest pi join interest i on i.id = pi.interest_id where pi.person_id = ${person} order by lower(i.words))`;
