/** What is wrong. */
export type Code =
  | "required" | "tooManyRows" | "unknownChoice" | "tooLong" | "organisationNumberIsPersonal"
  | "badOrganisationNumber" | "badPostalCode" | "badEmail" | "badPhone" | "badDate" | "badTime" | "timeWithoutDate"
  | "timeDoesNotExist" | "badNumber" | "inFuture" | "implausibleDate" | "missingContent" | "possiblyLate"
  | "commentMissing" | "unknownWithOthers" | "countOutsideRange" | "orderOfEvents" | "processorMissing"
  | "notInformingDespiteSeverity" | "reasonContradicted" | "noSupplementDespiteGaps" | "supplementExpected"
  | "personalNumberInText" | "unknownField";
