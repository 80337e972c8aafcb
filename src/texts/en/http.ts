import type { Texts } from '../index.js';

export const http: Texts['http'] = {
  400: {
    title: 'The request cannot be read',
    detail: 'Its content does not have the form this address expects.',
  },
  401: { title: 'You are not signed in', detail: 'Sign in and try again.' },
  403: { title: 'You have no access', detail: 'Your role does not open this page.' },
  404: { title: 'The page does not exist', detail: 'The address leads nowhere. It may be misspelt.' },
  405: { title: 'The address cannot do that', detail: 'It does not take that kind of request.' },
  409: { title: 'Not possible now', detail: 'The present state does not allow it.' },
  412: { title: 'Someone else changed it meanwhile', detail: 'Fetch the newest version and try again.' },
  413: { title: 'Too large', detail: 'The request is larger than this address takes.' },
  415: { title: 'Unknown format', detail: 'Send JSON to the API and forms to the pages.' },
  422: { title: 'Something needs correcting', detail: 'One or more fields are not filled in correctly.' },
  428: { title: 'The version is missing', detail: 'Send If-Match with the version you have seen.' },
  429: { title: 'Please wait', detail: 'There were too many tries. Wait, then try again.' },
  500: {
    title: 'Something went wrong',
    detail: 'The fault has been noted. What you saved before is untouched.',
  },
  503: { title: 'Not ready right now', detail: 'A part this page needs does not answer. Try again soon.' },
};
