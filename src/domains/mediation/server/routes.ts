import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { hotlineRoutes } from '#platform/hotlines/index.ts'
import * as endpoints from '../contract/index.ts'
import { tellApplicantAgainUseCase } from './applications/tell-again.ts'
import { acceptApplicationUseCase, refuseApplicationUseCase } from './applications/decide-application.ts'
import { exportApplicationsUseCase, listApplicationsUseCase } from './applications/list-applications.ts'
import {
  downloadApplicationFileUseCase,
  registerApplicationUseCase,
  showApplicationUseCase,
} from './applications/register-application.ts'
import { applicationOwner } from './hotline/take-application.ts'
import { paperRoutes } from '#platform/papers/index.ts'
import { caseRoutes } from '#platform/procedures/index.ts'
import { followCase } from './cases/follow-case.ts'
import { mediationPaperOwner } from './cases/paper-owner.ts'
import { mediateOnTheSpotUseCase } from './cases/on-the-spot.ts'
import { downloadTurnFileUseCase, listTurnsUseCase, sayTurnUseCase } from './cases/room.ts'
import { printPartySlipUseCase } from './cases/party-slip.ts'
import { showCaseFileUseCase } from './cases/show-case-file.ts'
import { signOnGlassUseCase } from './cases/sign-on-glass.ts'
import { setVideoLinkUseCase, showVideoLinkUseCase } from './cases/video-link.ts'
import { statisticsRoutes } from './statistics/routes.ts'
import { sendListUseCase } from './lists/send-list.ts'
import { showListStandingUseCase } from './lists/list-standing.ts'
import { exportMediatorsUseCase, listMediatorsUseCase } from './registers/list-mediators.ts'
import { getMediatorRow, toMediator } from './registers/select-mediators.ts'
import { addMediatorUseCase, changeMediatorUseCase, removeMediatorUseCase } from './registers/write-mediators.ts'
import { downloadBookingUseCase } from './rooms/appointment-file.ts'
import { bookRoomUseCase, cancelBookingUseCase, showRoomWeekUseCase } from './rooms/bookings.ts'
import { exportRoomsUseCase, listRoomsUseCase } from './rooms/list-rooms.ts'
import { getRoomRow, toRoom } from './rooms/select-rooms.ts'
import { addRoomUseCase, changeRoomUseCase, removeRoomUseCase } from './rooms/write-rooms.ts'

/** Fixed addresses stand before those with parameters. */
export const mediationRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listMediators, listMediatorsUseCase),
  serveWrite(endpoints.exportMediators, exportMediatorsUseCase),
  serveRead(endpoints.showMediator, async ({ input, db, actor }) =>
    toMediator(await getMediatorRow(db, input.params.mediatorId, actor), actor),
  ),
  serveWrite(endpoints.addMediator, addMediatorUseCase),
  serveWrite(endpoints.changeMediator, changeMediatorUseCase),
  serveWrite(endpoints.removeMediator, removeMediatorUseCase),
  serveRead(endpoints.listRooms, listRoomsUseCase),
  serveWrite(endpoints.exportRooms, exportRoomsUseCase),
  serveRead(endpoints.showRoom, async ({ input, db, actor }) =>
    toRoom(await getRoomRow(db, input.params.roomId, actor), actor),
  ),
  serveWrite(endpoints.addRoom, addRoomUseCase),
  serveWrite(endpoints.changeRoom, changeRoomUseCase),
  serveWrite(endpoints.removeRoom, removeRoomUseCase),
  serveRead(endpoints.showRoomWeek, showRoomWeekUseCase),
  serveWrite(endpoints.bookRoom, bookRoomUseCase),
  serveWrite(endpoints.cancelBooking, cancelBookingUseCase),
  serveRead(endpoints.downloadBooking, downloadBookingUseCase),
  serveRead(endpoints.showListStanding, showListStandingUseCase),
  serveWrite(endpoints.sendList, sendListUseCase),
  ...hotlineRoutes(applicationOwner),
  ...statisticsRoutes,
  ...caseRoutes(endpoints.mediationCases, followCase),
  ...paperRoutes(mediationPaperOwner),
  serveRead(endpoints.showCaseFile, showCaseFileUseCase),
  serveWrite(endpoints.printPartySlip, printPartySlipUseCase),
  serveWrite(endpoints.signOnGlass, signOnGlassUseCase),
  serveWrite(endpoints.mediateOnTheSpot, mediateOnTheSpotUseCase),
  serveRead(endpoints.listTurns, listTurnsUseCase),
  serveWrite(endpoints.sayTurn, sayTurnUseCase),
  serveWrite(endpoints.downloadTurnFile, downloadTurnFileUseCase),
  serveRead(endpoints.showVideoLink, showVideoLinkUseCase),
  serveWrite(endpoints.setVideoLink, setVideoLinkUseCase),
  serveRead(endpoints.listApplications, listApplicationsUseCase),
  serveWrite(endpoints.exportApplications, exportApplicationsUseCase),
  serveWrite(endpoints.registerApplication, registerApplicationUseCase),
  serveWrite(endpoints.showApplication, showApplicationUseCase),
  serveWrite(endpoints.downloadApplicationFile, downloadApplicationFileUseCase),
  serveWrite(endpoints.acceptApplication, acceptApplicationUseCase),
  serveWrite(endpoints.refuseApplication, refuseApplicationUseCase),
  serveWrite(endpoints.tellApplicantAgain, tellApplicantAgainUseCase),
]
