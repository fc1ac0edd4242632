import { defineTexts } from '../../platform/i18n/texts.js';

export const attachmentsTexts = defineTexts({
  'attachments.title': { en: 'Files with your review', nb: 'Filer til vurderingen din', nn: 'Filer til vurderinga di' },
  'attachments.lede.anonymous': {
    en: 'The editors see what you attach. They decide whether the author gets it: then as a copy from which your name and other traces are removed, called “Reviewer”. Leave your name out of the text itself.',
    nb: 'Redaktørene ser det du legger ved. De bestemmer om forfatteren får det: da som en kopi der navnet ditt og andre spor er fjernet, og der du heter «Fagfelle». La være å skrive navnet ditt i selve teksten.',
    nn: 'Redaktørane ser det du legg ved. Dei avgjer om forfattaren får det: då som ein kopi der namnet ditt og andre spor er fjerna, og der du heiter «Fagfelle». Lat vere å skrive namnet ditt i sjølve teksten.',
  },
  'attachments.lede.open': {
    en: 'The editors see what you attach. They decide whether the author gets it, as a copy without hidden properties.',
    nb: 'Redaktørene ser det du legger ved. De bestemmer om forfatteren får det, som en kopi uten skjulte egenskaper.',
    nn: 'Redaktørane ser det du legg ved. Dei avgjer om forfattaren får det, som ein kopi utan skjulte eigenskapar.',
  },
  'attachments.add': { en: 'Attach', nb: 'Legg ved', nn: 'Legg ved' },
  'attachments.tooMany': { en: 'There are {most} files already. Remove one, or put several into a ZIP.', nb: 'Det er allerede {most} filer. Fjern en, eller legg flere i en ZIP.', nn: 'Det er alt {most} filer. Fjern ei, eller legg fleire i ein ZIP.' },
  'attachments.tooLate': { en: 'The review is sent, or the round has ended. Its files can no longer be changed.', nb: 'Vurderingen er sendt, eller runden er slutt. Filene kan ikke lenger endres.', nn: 'Vurderinga er send, eller runden er slutt. Filene kan ikkje lenger endrast.' },
  'attachments.back': { en: 'Back to the review', nb: 'Tilbake til vurderingen', nn: 'Tilbake til vurderinga' },
  'attachments.own': { en: 'Files with the review', nb: 'Filer til vurderingen', nn: 'Filer til vurderinga' },
  'attachments.open': { en: 'Save the draft, and attach or remove files', nb: 'Lagre utkastet, og legg ved eller fjern filer', nn: 'Lagre utkastet, og legg ved eller fjern filer' },
  'attachments.fromReviewer': { en: 'Files from the reviewer', nb: 'Filer fra fagfellen', nn: 'Filer frå fagfellen' },
  'attachments.entered.hint': {
    en: 'As it came; the author gets a copy without names and other traces, and only what you tick.', nb: 'Slik den kom; forfatteren får en kopi uten navn og andre spor, og bare det du krysser av.', nn: 'Slik ho kom; forfattaren får ein kopi utan namn og andre spor, og berre det du kryssar av.',
  },
  'attachments.entered.add': { en: 'Add a file that came with the review', nb: 'Legg til en fil som fulgte med vurderingen', nn: 'Legg til ei fil som følgde med vurderinga' },
  'attachments.notEntered': {
    en: 'Files can be added for a reviewer only to a review that the editors have entered, until the round is decided.', nb: 'Filer kan legges til for en fagfelle bare når redaksjonen har ført inn vurderingen, og til runden er avgjort.', nn: 'Filer kan leggjast til for ein fagfelle berre når redaksjonen har ført inn vurderinga, og til runden er avgjord.',
  },
  'history.review.fileEntered': { en: 'Added a file that came with a review', nb: 'La til en fil som fulgte med en vurdering', nn: 'La til ei fil som følgde med ei vurdering' },
  'history.review.fileRemoved': { en: 'Removed a file that had been added to a review', nb: 'Fjernet en fil som var lagt til en vurdering', nn: 'Fjerna ei fil som var lagd til ei vurdering' },
  'attachments.choose': { en: 'The author gets', nb: 'Forfatteren får', nn: 'Forfattaren får' },
  'attachments.choose.hint': {
    en: 'A cleaned copy with a neutral name, once the round is decided. What could not be cleaned, or holds names, waits until an editor has looked at it under “Anonymity”.',
    nb: 'En renset kopi med nøytralt navn, når runden er avgjort. Det som ikke kunne renses, eller som inneholder navn, venter til en redaktør har sett på det under «Anonymitet».',
    nn: 'Ein reinsa kopi med nøytralt namn, når runden er avgjord. Det som ikkje kunne reinsast, eller som inneheld namn, ventar til ein redaktør har sett på det under «Anonymitet».',
  },
  'attachments.choose.decided': {
    en: 'The round is decided: what you tick, the author can download at once. What could not be cleaned, or holds names, waits until an editor has looked at it under “Anonymity”.',
    nb: 'Runden er avgjort: det du krysser av, kan forfatteren laste ned med en gang. Det som ikke kunne renses, eller som inneholder navn, venter til en redaktør har sett på det under «Anonymitet».',
    nn: 'Runden er avgjord: det du kryssar av, kan forfattaren laste ned med ein gong. Det som ikkje kunne reinsast, eller som inneheld namn, ventar til ein redaktør har sett på det under «Anonymitet».',
  },
  'attachments.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
  'attachments.move': { en: 'Files from reviewers that the author gets', nb: 'Filer fra fagfeller som forfatteren får', nn: 'Filer frå fagfellar som forfattaren får' },
  'attachments.move.hint': { en: 'Only along with the review that they belong to.', nb: 'Bare sammen med vurderingen de hører til.', nn: 'Berre saman med vurderinga dei høyrer til.' },
  'attachments.letter': { en: 'Files from this reviewer lie on the page of your manuscript.', nb: 'Filer fra denne fagfellen ligger på siden til manuskriptet ditt.', nn: 'Filer frå denne fagfellen ligg på sida til manuskriptet ditt.' },
  'attachments.name': { en: 'Reviewer {reviewer}, file {place}', nb: 'Fagfelle {reviewer}, fil {place}', nn: 'Fagfelle {reviewer}, fil {place}' },
  'own.files.reviewer': { en: 'From the reviewers', nb: 'Fra fagfellene', nn: 'Frå fagfellane' },
  'history.review.filesChosen': { en: 'Chose which of a reviewer’s files the author gets', nb: 'Valgte hvilke av en fagfelles filer forfatteren får', nn: 'Valde kva for nokre av filene til ein fagfelle forfattaren får' },
});
