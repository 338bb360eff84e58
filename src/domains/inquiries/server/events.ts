/** Somebody sent a question on the portal: the worker opens the case. `{ questionId, receivedOn }` */
export const questionSent = 'inquiries.question-sent'
/** The asker acts by the code: `{ messageId }` */
export const messageSent = 'inquiries.message-sent'
