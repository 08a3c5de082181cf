namespace Assistant.Support;

public enum ShortfallKind { Number, Duration, Telephone, Address, Date, Law, Name, Quotation, Negation, Strength, ContentWords }

/// <summary>What a statement says that the words it cites do not: <see cref="What"/> it is, and how to mend it.</summary>
public sealed record Shortfall(ShortfallKind Kind, string What, string Mend);
