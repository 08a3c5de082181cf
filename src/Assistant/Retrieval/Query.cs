namespace Assistant.Retrieval;

/// <summary>What a question asks for, when its words say so. A sentence that has that kind of thing in it is preferred.</summary>
public enum AnswerType { Any, Who, When, HowLong, HowMany, WhatIs, Why, NextSteps, WhatShouldHappen, Contact }

/// <summary>
/// A piece of a question that has to be found: its words, and the concepts that may stand in for them.
/// <see cref="Weight"/> is below 1 for a repaired spelling or a word carried over from the turn before.
/// </summary>
public sealed record QuerySlot(string Text, IReadOnlyList<string> Stems, IReadOnlyList<Concept> Concepts, float Weight);

public sealed record Query(string Text, IReadOnlyList<QuerySlot> Slots, AnswerType Type)
{
    /// <summary>Of which passages alone it may speak; null lets all through.</summary>
    public SearchFilter? Filter { get; init; }

    /// <summary>The question as a vector of length 1, where a model for it is set up and answered.</summary>
    public float[]? Meaning { get; init; }

    /// <summary>Words of the question before are carried over into it.</summary>
    public bool Leans { get; init; }

    public bool IsEmpty => Slots.Count == 0;
}
