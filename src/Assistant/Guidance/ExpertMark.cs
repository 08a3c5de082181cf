namespace Assistant.Guidance;

/// <summary>What tells an expert note, which a manager of the site wrote, from the guidance that came with the assistant.</summary>
/// <param name="Owner">The role that owns it.</param>
/// <param name="Written">The day it was written.</param>
/// <param name="Expires">The first day on which it is no longer used.</param>
public sealed record ExpertMark(string Owner, DateOnly Written, DateOnly Expires)
{
    public bool IsUsedOn(DateOnly day) => day < Expires;
}
