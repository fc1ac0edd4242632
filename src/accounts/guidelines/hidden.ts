/** In SQL: whether the text of a kind, in the row that `id` names, is hidden by the editors. Queries leave such a text out. */
export const isHidden = (kind: string, id: string): string => `exists (select 1 from hidden_text hidden where hidden.kind = '${kind}' and hidden.target_id = ${id})`;
