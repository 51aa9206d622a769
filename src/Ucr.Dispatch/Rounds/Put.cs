namespace Ucr.Dispatch.Rounds;

/// <summary>A stop that is tried at a place.</summary>
internal readonly record struct Put(int Stop, int Round, int Place);
