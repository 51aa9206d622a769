using Ucr.Domain.Triage;

namespace Ucr.Simulation.Demand;

/// <summary>What a referrer says, for each need. Written for this simulation; no call was ever like it.</summary>
internal static class CallDetails
{
    private static readonly string[] Other =
    [
        "Chesty for three days and more breathless on the stairs. Drinking, not eating much.",
        "Leg is red and hot to the knee since yesterday. No fever taken. Lives alone.",
        "Vomiting since last night, keeps water down now. Weak on standing.",
    ];

    private static readonly Dictionary<string, string[]> ByNeed = new(StringComparer.Ordinal)
    {
        ["falls"] =
        [
            "Slid off the bed about an hour ago and cannot get up. No pain, did not hit the head. Neighbour is there.",
            "On the bathroom floor since breakfast. Talking, moves arms and legs, sore elbow. Key safe at the door.",
            "Third fall this week, up again with help. Unsteady, afraid to walk to the kitchen.",
        ],
        ["catheter"] =
        [
            "Catheter has not drained since early morning, tummy sore and tight.",
            "Catheter is bypassing, bed wet twice in the night. Changed five weeks ago.",
            "Pulled the catheter out in sleep. A little blood, no fever.",
        ],
        ["frailty"] =
        [
            "Burning when passing water for two days, now too weak to stand from the chair.",
            "Has gone downhill since a cold last week. Sleeps most of the day, drinks little.",
            "Usually walks to the shop, since Sunday only bed to commode.",
        ],
        ["reduced_function"] =
        [
            "Home since last week and cannot manage the stairs. Sleeps in the armchair.",
            "Needs two to stand since yesterday, walked with a frame before.",
            "Cannot wash or dress since the wrist was put in plaster. No carers.",
        ],
        ["end_of_life"] =
        [
            "On the palliative register. Pain through the night in spite of the usual dose. Family is worried.",
            "Very restless since the morning, family asks for somebody to come. Just-in-case box is in the house.",
        ],
        ["confusion"] =
        [
            "Muddled since yesterday evening, sees people in the room. Was clear before.",
            "Dementia, much worse since the weekend: up at night, left the gas on. Daughter is with them.",
        ],
        ["equipment"] =
        [
            "Commode broke this morning and there is no downstairs toilet.",
            "Frame is bent after it was shut in a door. Cannot leave the bed safely.",
        ],
        ["diabetes"] =
        [
            "Insulin twice a day, pen lost, last dose yesterday evening. Feels well, sugar 16.",
            "Sugar low twice in the night, eaten since. Visit before the evening dose, please.",
        ],
        ["carer_breakdown"] =
        [
            "Husband who does all the care has gone to hospital with chest pain. She cannot be left alone.",
            "Daughter says she cannot go on after the fourth night without sleep. Hoist transfers.",
        ],
    };

    public static string For(Fate fate, string name, NeedKey need) => fate.One(name, ByNeed.GetValueOrDefault(need.Value, Other));
}
