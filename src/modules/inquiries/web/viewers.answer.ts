import { ApiProperty } from '@nestjs/swagger';
import { viewerActivities, type ViewerActivity } from '../../drafts/index.js';

class ViewerItem {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: viewerActivities }) activity: ViewerActivity;
}

export class ViewersAnswer {
  @ApiProperty({ type: [ViewerItem] }) items: ViewerItem[];
}
