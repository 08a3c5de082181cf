using Assistant.Corpus;

namespace Assistant.Sources.Currency;

/// <summary>A sentence of a source that gives a number with a unit.</summary>
/// <param name="Source">Whose it is.</param>
/// <param name="Words">The sentence.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record Stated(Source Source, string Words, string Url);

/// <summary>Two sentences that look as if they gave different numbers for one thing. A person has to look: they may be about two.</summary>
public sealed record Contradiction(Stated One, string Number, Stated Other, string OtherNumber, string Unit);
