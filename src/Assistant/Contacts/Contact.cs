namespace Assistant.Contacts;

/// <summary>Whom to ring, with the day the number was last read and where.</summary>
public sealed record Contact(string Id, string Name)
{
    public IReadOnlyList<string> Purposes { get; init; } = [];
    public required string Area { get; init; }
    public IReadOnlyList<string> Telephones { get; init; } = [];
    public required OpeningHours Hours { get; init; }
    public bool ClosedOnBankHolidays { get; init; }
    public required DateOnly Checked { get; init; }
    public required string Source { get; init; }
    public int Line { get; init; }

    /// <summary>What the reader should know before relying on the number.</summary>
    public string? Certainty { get; init; }
}

/// <summary>What a contact is for.</summary>
public static class Purpose
{
    public const string Emergency = "emergency";
    public const string ChildrensServices = "childrens-services";
    public const string OutOfHours = "out-of-hours";
    public const string Advice = "advice";
    public const string Missing = "missing";
    public const string Helpline = "helpline";
    public const string ForChildren = "for-children";
    public const string Nrm = "nrm";
    public const string Guardian = "guardian";

    public static IReadOnlyList<string> All { get; } = [Emergency, ChildrensServices, OutOfHours, Advice, Missing, Helpline, ForChildren, Nrm, Guardian];
}
