using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>A referral beside those that it may belong to, and the question whether it does.</summary>
/// <param name="Page">The questions that are asked before anything is linked.</param>
/// <param name="This">The referral that may be linked.</param>
/// <param name="Others">Those that it may belong to, most alike first.</param>
public sealed record CompareModel(QuestionModel Page, CompareModel.Column This, IReadOnlyList<CompareModel.Column> Others)
{
    /// <summary>What is compared, in the order in which it is read.</summary>
    public static readonly IReadOnlyList<string> Rows =
        ["Patient", "Born", "NHS No.", "Address", "Number to ring", "Need", "What was told", "Danger signs", "Referred by", "Received", "Where it stands"];

    /// <param name="Reference">"UCR-10002".</param>
    /// <param name="Why">Why it is shown; null for the referral itself.</param>
    /// <param name="Verdict">What the likeness comes to; null for the referral itself.</param>
    /// <param name="Values">One for each row; never empty words.</param>
    public sealed record Column(string Reference, string? Why, string? Verdict, IReadOnlyList<string> Values);
}
