import type { Part } from '../../access/part.js';
import { ContactController } from './contact.controller.js';
import { contactUrls } from './urls.js';

/** How a person is reached. */
export const contactPart: Part = {
  controllers: [ContactController],
  navigation: [{ place: 'profile', group: 'profile.group.me', order: 12, label: 'profile.tab.contact', href: contactUrls.contact, action: 'profile.read' }],
};
