import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import * as endpoints from '../../contract/index.ts'
import { showPointStartUseCase } from '../points/point-start.ts'
import { listSeasonsUseCase, showSeasonUseCase } from '../seasons/select-seasons.ts'
import { addSeasonUseCase, changeSeasonUseCase } from '../seasons/write-season.ts'
import { decideSettingsUseCase, showSettingsUseCase } from '../settings/settings-of.ts'
import { deliverToFirmsUseCase } from './deliver-firms.ts'
import { judgeFirmsUseCase } from './judge-firms.ts'
import { listCampaignWorkUseCase } from './list-campaign-work.ts'
import { listCampaignsUseCase } from './list-campaigns.ts'
import { exportCampaignFirmsUseCase, listCampaignFirmsUseCase } from './list-firms.ts'
import { listCandidatesUseCase } from './read-candidates.ts'
import { readCampaign } from './select-campaigns.ts'
import { startCampaignUseCase } from './start-campaign.ts'
import { undoCampaignUseCase } from './undo-campaign.ts'
import { changeCampaignUseCase, discardCampaignUseCase, prepareCampaignUseCase } from './write-campaign.ts'

/** From risk points to guidance of many: beginnings, campaigns, seasons, settings. */
export const campaignRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.showPointStart, showPointStartUseCase),
  serveRead(endpoints.showGuidanceSettings, showSettingsUseCase),
  serveWrite(endpoints.decideGuidanceSettings, decideSettingsUseCase),
  serveRead(endpoints.listCampaigns, listCampaignsUseCase),
  serveRead(endpoints.listCampaignWork, listCampaignWorkUseCase),
  serveWrite(endpoints.prepareCampaign, prepareCampaignUseCase),
  serveRead(endpoints.showCampaign, ({ input, db, actor }) => readCampaign(db, input.params.campaignId, actor)),
  serveWrite(endpoints.changeCampaign, changeCampaignUseCase),
  serveRead(endpoints.listCandidates, listCandidatesUseCase),
  serveWrite(endpoints.startCampaign, startCampaignUseCase),
  serveRead(endpoints.listCampaignFirms, listCampaignFirmsUseCase),
  serveWrite(endpoints.exportCampaignFirms, exportCampaignFirmsUseCase),
  serveWrite(endpoints.deliverToFirms, deliverToFirmsUseCase),
  serveRead(endpoints.judgeFirms, judgeFirmsUseCase),
  serveWrite(endpoints.undoCampaign, undoCampaignUseCase),
  serveWrite(endpoints.discardCampaign, discardCampaignUseCase),
  serveRead(endpoints.listSeasons, listSeasonsUseCase),
  serveRead(endpoints.showSeason, showSeasonUseCase),
  serveWrite(endpoints.addSeason, addSeasonUseCase),
  serveWrite(endpoints.changeSeason, changeSeasonUseCase),
]
