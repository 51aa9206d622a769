using System.Text;
using NodaTime;
using Shouldly;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Allocation.Rota;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Rota;

public class RotaFileSpecs
{
    [Theory]
    [InlineData("")]
    [InlineData("priya.nair,2026-10-24,20:00,01:30 GMT,Harbour,\"Nurse, senior\",iv grade 2 from 2026-10-01 until 2026-10-24,590000 476000,,01:00 BST-01:10 BST 10,,,no,,polish\r\n")]
    public void what_is_written_reads_back_as_the_same_shifts(string more)
    {
        var rows = new CsvRota(RotaColumns.Template + more).Read();
        rows.Faults.ShouldBeEmpty();
        var file = Encoding.UTF8.GetString(RotaFile.Write(rows.Rows.Select(Planned)));
        var again = new CsvRota(file).Read();
        again.Faults.ShouldBeEmpty(file);
        foreach (var (one, other) in rows.Rows.OrderBy(row => row.StartsAt).Zip(again.Rows))
        {
            (other.Clinician, other.StartsAt).ShouldBe((one.Clinician, one.StartsAt));
            other.Row.SaysTheSameAs(one.Row).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void a_shift_that_was_cancelled_is_not_in_the_file()
    {
        var row = new CsvRota(RotaColumns.Template).Read().Rows[0];
        var cancelled = Shift.Evolve(ShiftIds.Of(row.Clinician, row.StartsAt), Planned(row), new ShiftCancelled(UnavailableReason.Sick, new("helen.frost"), row.StartsAt));
        Encoding.UTF8.GetString(RotaFile.Write([cancelled])).Trim().Split('\n').Length.ShouldBe(1, "only the names of the columns");
    }

    private static Shift Planned(RotaRow row) =>
        Shift.Evolve(ShiftIds.Of(row.Clinician, row.StartsAt), null, new ShiftPlanned(row.Clinician, row.StartsAt, row.Row, new StaffId("helen.frost"), row.StartsAt - Duration.FromDays(1)));
}
