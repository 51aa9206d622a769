namespace Ucr.Server.Pages.Help;

/// <summary>Help for pages about the service itself, and for people without an account.</summary>
internal static class ServiceHelp
{
    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/sign-in"] = "Sign in with the account of your organisation, and you come back to the page that you asked for. If you cannot sign in, ring the desk: nobody has to wait for this page to help a patient.",
        ["/sign-in/again"] = "You have signed in beside a form that is held for you. Go back to its tab and send it.",
        ["/connect/authorize"] = "Choose an invented person and you see the service as somebody with that role does. Sign out at the top of any page to be somebody else.",
        ["/me"] = "This is how your own screens look and answer, on each computer where you sign in. It changes nothing for anybody else.",
        ["/about"] = "This says which version of the service and of its rules you are using. Say it when you report a fault.",
        ["/reports/two-hour"] = "This is the share of urgent referrals seen within two hours, as it is published. Open any number to see exactly the referrals that it counts.",
        ["/reports/national"] = "These are the national tables with the exact counts beside them, by month or by what you choose under Rows. Open any number to see exactly the referrals that it counts.",
        ["/reports/everyone"] = "These are the figures that the national tables leave out: who was never seen, how long each step took, what was rejected and why. Open any number to see exactly the referrals that it counts.",
        ["/reports/clock"] = "This says whether the recorded times can be relied on, and whether promised times were kept. A small chance asks for a second look at how times are written down.",
        ["/reports/care"] = "This says who came again, who lay on the floor, who went to hospital and where they were later, as recorded. Open any number to see exactly the referrals that it counts.",
        ["/reports/quarter"] = "This is the quarterly report in its fixed template, to be printed and given to others. Open a number to see the referrals behind it, or look at the exact counts for yourselves.",
        ["/reports/demand"] = "This says by hour and by weekday how many were referred, how many clinicians were on shift, and where the two hours were missed. Choose a weekday to see its hours.",
        ["/reports/rates"] = "This says how many were referred for each 100,000 people who live there, as counted and as if every place had people of the same ages. Import a population first: without it only the counts are shown.",
        ["/reports/chart"] = "This shows month by month what is chance and what is a change, and whether the target can be relied on. Open any point to see the referrals behind it.",
        ["/reports/referrals"] = "These are the referrals behind one number of a report. Their count equals the number.",
        ["/reports/allocations"] = "This compares who was proposed and who was sent, for one day. Use it to see where the plan was not followed and why.",
        ["/refused"] = "These messages came from other systems and could not be taken in. Each is kept whole until somebody has seen to it.",
        ["/refused/{id}"] = "This is one message that could not be taken in, with the reason. Ring its sender if a patient may wait, then say what you did.",
        ["/operations"] = "This shows whether the service itself is well: its messages, imports and parts that fell behind. Ring whoever runs it when something here stays red or late.",
        ["/operations/history"] = "Bring in referrals of an older system from a file. Nothing is sent to anybody for them, and each refused line is named.",
        ["/operations/reference-data"] = "These are the public files of postcodes and organisations that the service reads, with their dates. A file that is too old makes places less certain.",
        ["/settings"] = "These are the rules that this service has set for itself, each with its reason. Only a manager can change them, and every change is previewed on last week first.",
        ["/settings/change"] = "Change a rule here and see first what it would have done last week. Nothing holds until you confirm it, with a reason and the day it begins.",
        ["/settings/import"] = "Take the rules of a file, as another service exports them. You see each difference before anything holds.",
        ["/settings/history"] = "Every version of the rules stands here with who made it, when and why. Referrals keep the version under which they began.",
        ["/partners"] = "Make a link of their own for each care home or practice that refers on the web. Take a link away when it should not be used any more.",
        ["/refer/{provider}"] = "Ask here for urgent help at home for somebody. In danger to life ring 999 and do not fill in a form.",
        ["/refer/{provider}/{key}"] = "Ask here for urgent help at home for somebody in your care. In danger to life ring 999 and do not fill in a form.",
        ["/status/{provider}/{key}"] = "This says how far a request for help has come, and names nobody. It renews itself, and you can ring if something has changed.",
    };
}
