namespace Ucr.Simulation.Patients;

/// <summary>Given and family names, drawn apart: whoever comes out of it is nobody.</summary>
internal static class PeoplesNames
{
    public static readonly string[] Women =
        ["Maud", "Iris", "Doreen", "Olwen", "Beryl", "Ngozi", "Parveen", "Hilda", "Constance", "Amrit", "Mei", "Rosalind", "Edna", "Zofia", "Winifred", "Shirin", "Pearl", "Ada"];

    public static readonly string[] Men =
        ["Cyril", "Alun", "Harjit", "Stanley", "Emeka", "Clifford", "Tariq", "Bernard", "Wilf", "Jozef", "Desmond", "Ivor", "Ravi", "Leonard", "Hector", "Chen", "Amos", "Percy"];

    public static readonly string[] Families =
        ["Thistlewood", "Okonjo", "Pennybacker", "Rahmani", "Larkrise", "Quillfeather", "Bhandal", "Marshwell", "Ottershaw", "Wojcik", "Fernhough", "Adeyinka", "Copperfield", "Hazelgrove", "Tremlow", "Qureshi", "Whitterick", "Lanyard", "Mossop", "Dunnock"];
}
