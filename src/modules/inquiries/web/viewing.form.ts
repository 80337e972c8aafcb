import { ChoiceField } from '../../../platform/http/fields.js';
import { viewerActivities, type ViewerActivity } from '../../drafts/index.js';

export class ViewingForm {
  @ChoiceField(viewerActivities) activity: ViewerActivity;
}
