namespace Ucr.Server.Reporting;

/// <summary>What each reporting table and each of its columns means: kept in the database as its comments, and in docs/tables.md.</summary>
public static class TableWords
{
    private const string Written =
        """
        referral_fact: One row for each referral.
          tenant_id: The provider's ODS code.
          referral_id: The referral's id.
          reference: What people call it, such as UCR-24601.
          source: Who referred.
          channel: How it came.
          need: The need at receipt; once accepted, as the clinician saw it.
          locality: Part of the service's area; null when not known.
          age: Whole years at receipt; null when not known.
          team: The team whose attended contact was recorded first; null when nobody's was, or no team is known.
          received_at: Receipt by the service or its single point of access.
          decided_at: When a clinician first accepted, rejected or redirected it.
          decision: Accepted, Rejected or Redirected, as last decided; null when a redirect came back or it was reopened.
          reason: Of a rejection the service's own key, else the national reason's name; of a redirect the service that it went to.
          accepted_at: When a clinician took it on; null when none has.
          allocated_at: The first allocation of a visit for it.
          taken_at: The first acceptance of a visit by whoever goes.
          arrived_at: The first arrival at the door.
          no_access_at: The first time that nobody could get in.
          closed_at: When it closed; null while it is open.
          closure: Why it closed; EnteredInError stands in no figure.
          outcome: What came of the response.
          promised_to: The end of the time that the patient was told last; null when none was told.
          lay_since: Since when the person lay on the floor, as told at the call; null when they did not.
          lifted_at: When they were lifted.
          onward_at: When they were first referred on to another service.
          reviewed_at: When the admission of a case-managed person was reviewed.
          home_at_91_days: Whether they were at home 91 days after the response, as recorded; null while nobody has.
          breach_reason: Why a standard was not met, as somebody last said: the key of one of the service's own reasons; null while nobody has.
        wait_fact: One row for each clock of a referral; a pathway change keeps both.
          tenant_id: The provider's ODS code.
          referral_id: The referral.
          started_at: Clock start, as last corrected.
          type: 05 two-hour, 06 two-day, 07 two-hour not subject to the standard.
          due_at: The last instant that is in time.
          stopped_at: Start of the first attended face-to-face contact, as last corrected; null when there was none.
          abandoned_at: Left behind by a pathway change or an unseen closure: not a stop.
          first_stopped_at: The stop as it was first recorded; null in history.
          stop_recorded_at: When the stop was first recorded; null in history.
          policy: Rule that set the start, with its version.
        visit_referral_fact: One row for each visit and each referral that it serves; a contact that stands on the referral itself is its own visit.
          tenant_id: The provider's ODS code.
          visit_id: The visit.
          referral_id: A referral that it serves.
        contact_fact: One row for each care contact.
          tenant_id: The provider's ODS code.
          contact_id: The contact.
          visit_id: Its visit.
          clinician: The id of who was there; not-named where history names nobody.
          team: Of the shift that the clinician began in the day before, of a partner as they name it; null when not known.
          mechanism: 01 face to face, 02 telephone, and the other codes of CONSULTATION MECHANISM.
          attendance: 5 on time, 6 late but seen: both are attended.
          started_at: From when.
          ended_at: To when; null while it lasts.
        shift_fact: One row for each shift: with which team somebody works.
          tenant_id: The provider's ODS code.
          shift_id: The shift.
          clinician: Whose it is.
          team: With which team.
          starts_at: When it begins.
          ends_at: When it ends, as last changed; null where it was never said.
        person_fact: One row for each referral: who the person is and where they live, as codes of the patient's record; worked out anew when that changes, and null once the patient is erased.
          tenant_id: The provider's ODS code.
          referral_id: The referral.
          person: Pseudonymous id of whom it is about: the same record has the same id.
          sex: female, male or other; null when not known.
          ethnicity: ETHNIC CATEGORY CODE 2001; Z not stated; null when not known.
          practice: ODS code of the GP practice.
          council: Code of the local authority of the home.
          pcn: Primary care network of the home, as the file of areas names it.
          place: Place of the home, likewise.
          icb: Integrated care board of the home: as the file of areas names it, else its code.
          rural_urban: Rural or urban class of the home.
          deprivation_decile: Of the home's area: 1 is the most deprived tenth.
          told_by: From which state of the record and of the files it was worked out.
        postcode: One row for each postcode.
          code: The postcode, such as ZZ9 4RI.
          easting: Metres of the British National Grid; null without a position.
          northing: Metres of the British National Grid; null without a position.
          lsoa: Lower layer super output area.
          local_authority: Code of the local authority district.
          icb: Code of the integrated care board.
          rural_urban: Code of the classification in the file.
          deprivation_rank: Rank of the area: 1 is the most deprived.
          ended: Month in which the postcode ended; null while in use.
        area: One row for each lower layer super output area.
          lsoa: Its code.
          deprivation_decile: 1 is the most deprived tenth of its country; null where no file tells.
          rural_urban: Rural or urban class, as the file words it.
          pcn: Primary care network.
          place: Place.
          icb: Integrated care board.
        population: How many people live in an area, by year, sex and age band.
          area: An LSOA, or a name or code by which reports know an area; a provider's code for everybody whom it serves.
          year: Calendar year of the count.
          sex: female, male or persons.
          age_from: Youngest age, whole years.
          age_to: Oldest age, whole years; null for everybody older.
          persons: How many.
        organisation: One row for each care home or practice.
          code: ODS code.
          kind: care-home or gp-practice.
          name: Its name.
          address: Lines, without the postcode.
          postcode: Its postcode.
          phone: Its telephone.
          opened: The day on which it opened.
          closed: The day on which it closed; null while it is open.
        reference_import: One row for each imported file.
          id: The import.
          kind: What the file holds.
          file: Its name.
          hash: SHA-256 of the file; - for a folder.
          rows: Rows that were read.
          changed: Rows that were new or other than before.
          refused: Rows that could not be read.
          by: Who imported it.
          at: When.
        """;

    /// <summary>By table, without the schema, in the order of the document.</summary>
    public static IReadOnlyList<TableMeaning> All { get; } = [.. Read()];

    /// <summary>The meaning of one table.</summary>
    /// <param name="table">With or without the schema.</param>
    /// <exception cref="InvalidOperationException">Nobody said what it means.</exception>
    public static TableMeaning Of(string table) => All.Single(meaning => string.Equals(meaning.Table, table[(table.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal));

    private static IEnumerable<TableMeaning> Read()
    {
        List<(bool IsTable, string Name, string Words)> lines = [.. Written.ReplaceLineEndings("\n").Split('\n').Select(line => (line[0] != ' ', line[..line.IndexOf(':', StringComparison.Ordinal)].Trim(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))];
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsTable)
            {
                yield return new(lines[at].Name, lines[at].Words, [.. lines.Skip(at + 1).TakeWhile(line => !line.IsTable).Select(line => (line.Name, line.Words))]);
            }
        }
    }
}

/// <summary>What a table and its columns mean.</summary>
/// <param name="Table">Without the schema.</param>
/// <param name="Words">A sentence.</param>
/// <param name="Columns">Each with a sentence, in the order of the document.</param>
public sealed record TableMeaning(string Table, string Words, IReadOnlyList<(string Name, string Words)> Columns);
