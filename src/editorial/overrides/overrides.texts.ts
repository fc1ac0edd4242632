import { defineTexts } from '../../platform/i18n/texts.js';

export const overridesTexts = defineTexts({
  'override.title': { en: 'Conflicts of interest', nb: 'Interessekonflikter', nn: 'Interessekonfliktar' },
  'override.lede': {
    en: 'Whoever is author or reviewer of this manuscript sees it only as such, whatever their roles. A manager can make an exception.',
    nb: 'Den som er forfatter av eller fagfelle for dette manuskriptet, ser det bare som det, uansett roller. En tidsskriftleder kan gjøre et unntak.',
    nn: 'Den som er forfattar av eller fagfelle for dette manuskriptet, ser det berre som det, uansett roller. Ein tidsskriftleiar kan gjere eit unntak.',
  },
  'override.given': { en: 'Exceptions', nb: 'Unntak', nn: 'Unntak' },
  'override.by': { en: 'Let in by {by} on {date}.', nb: 'Sluppet inn av {by} {date}.', nn: 'Sleppt inn av {by} {date}.' },
  'override.until': { en: 'Ended on {date}.', nb: 'Avsluttet {date}.', nn: 'Avslutta {date}.' },
  'override.end': { en: 'Lock out again', nb: 'Steng ute igjen', nn: 'Steng ute att' },
  'override.ended': { en: 'This exception has already ended.', nb: 'Dette unntaket er allerede avsluttet.', nn: 'Dette unntaket er alt avslutta.' },
  'override.new': { en: 'Make an exception', nb: 'Gjør et unntak', nn: 'Gjer eit unntak' },
  'override.who': { en: 'Who is locked out and shall be let in?', nb: 'Hvem er stengt ute og skal slippes inn?', nn: 'Kven er stengd ute og skal sleppast inn?' },
  'override.who.missing': { en: 'Choose someone who is locked out.', nb: 'Velg noen som er stengt ute.', nn: 'Vel nokon som er stengd ute.' },
  'override.author': { en: 'Author', nb: 'Forfatter', nn: 'Forfattar' },
  'override.reviewer': { en: 'Reviewer', nb: 'Fagfelle', nn: 'Fagfelle' },
  'override.reason': { en: 'Why is this necessary?', nb: 'Hvorfor er dette nødvendig?', nn: 'Kvifor er dette naudsynt?' },
  'override.reason.missing': { en: 'Say why. The other editors read it.', nb: 'Skriv hvorfor. De andre redaktørene leser det.', nn: 'Skriv kvifor. Dei andre redaktørane les det.' },
  'override.told': {
    en: 'They will see everything about the review of this manuscript. It is written into the history, and the other editors and managers are told by mail.',
    nb: 'Vedkommende får se alt om vurderingen av dette manuskriptet. Det føres i historikken, og de andre redaktørene og lederne får e-post.',
    nn: 'Vedkomande får sjå alt om vurderinga av dette manuskriptet. Det blir ført i historikken, og dei andre redaktørane og leiarane får e-post.',
  },
  'override.give': { en: 'Let them in', nb: 'Slipp inn', nn: 'Slepp inn' },
  'override.nobody': { en: 'None of the staff is locked out of this manuscript.', nb: 'Ingen i redaksjonen er stengt ute fra dette manuskriptet.', nn: 'Ingen i redaksjonen er stengd ute frå dette manuskriptet.' },
  'override.mail.who': { en: '{by} has let {name} in.', nb: '{by} har sluppet inn {name}.', nn: '{by} har sleppt inn {name}.' },
  'override.mail.why': { en: 'Reason: {reason}', nb: 'Begrunnelse: {reason}', nn: 'Grunngjeving: {reason}' },
  'mailKind.overridden': { en: 'A manager makes an exception from a conflict of interest', nb: 'En leder gjør unntak fra en interessekonflikt', nn: 'Ein leiar gjer unntak frå ei interessekonflikt' },
  'history.submission.overridden': { en: 'Exception from a conflict of interest', nb: 'Unntak fra en interessekonflikt', nn: 'Unntak frå ei interessekonflikt' },
  'history.submission.overrideEnded': { en: 'Exception from a conflict of interest ended', nb: 'Unntak fra en interessekonflikt avsluttet', nn: 'Unntak frå ei interessekonflikt avslutta' },
  'missing.substitute': {
    en: 'You are the only one who could handle this manuscript, and nobody handles their own. Invite another editor first.',
    nb: 'Du er den eneste som kunne ha behandlet dette manuskriptet, og ingen behandler sitt eget. Inviter først en annen redaktør.',
    nn: 'Du er den einaste som kunne ha handsama dette manuskriptet, og ingen handsamar sitt eige. Inviter fyrst ein annan redaktør.',
  },
});
