namespace Ucr.Server.Pages.Help;

/// <summary>Help for the desk's own pages.</summary>
internal static class DeskHelp
{
    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/board"] = "Every open referral stands here, the most pressing first, and changes show by themselves. Open a name to see the whole referral, or press the button in its row for the next step.",
        ["/board/wall"] = "This is the board for a screen on a wall, with initials for names and nothing to press. It renews itself, and the link at the foot leads back.",
        ["/board/print"] = "This is the board for paper, with room to write by hand. Leave it open: it renews itself each minute and keeps the last copy when the service does not answer.",
        ["/tasks"] = "This counts what waits for somebody with your role. Press a line to go where it is done.",
        ["/escalations"] = "Everything that is late or wrong stands here with who must act, and stays until somebody takes it on. Press the button when you deal with it, so that others know.",
        ["/referrals/new"] = "Type what the caller says from top to bottom; danger signs come first and bring up the 999 script. A draft is kept while you type, and the last button receives the referral.",
        ["/referrals/paper"] = "Copy referrals here that were taken on paper while the service was down. Give the times as they stand on the paper: clocks run from those.",
        ["/feedback"] = "Here are the referrals whose sender or caller is still owed an answer. Open one, tell them, and record who was told.",
        ["/handover"] = "At a change of shift each referral goes to one named colleague with what they have to know. It stays with whoever gave it until the colleague takes it.",
        ["/stack"] = "These are 999 cases that the ambulance service offers to this team. Take one to make it a referral here, or say why not.",
        ["/plan"] = "This is what the planner would do now, with its reasons; nothing of it is decided until somebody allocates. Load it again for a plan of this minute.",
        ["/decisions/{id}"] = "This shows why a clinician was proposed: what was known then, who could go, and the rule. The same situation run again gives the same answer.",
        ["/capacity"] = "This says how many more urgent referrals each part of the area can take and still be in time. Ring the teams before you promise more.",
        ["/shifts"] = "This is who works on a day and where, team by team. Open a shift to see or change breaks, kit and sickness.",
        ["/shifts/new"] = "Plan one shift for one person. What you save counts for the planner at once.",
        ["/shifts/import"] = "Bring in many shifts from a file; the template shows its columns. Each line that cannot be read is named, and the others are taken.",
        ["/shifts/{id}"] = "This is one person's shift, with what they carry and when they rest. The buttons record what changes during the day.",
        ["/shifts/{id}/{step}"] = "Answer what is asked about this shift and save it. The plan takes it into account at once.",
    };
}
