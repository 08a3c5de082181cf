using System.Collections.Immutable;

namespace Assistant.Quizzes;

/// <summary>How sure somebody was of an answer.</summary>
public enum Sureness { Guess, Fairly, Sure }

/// <summary>What somebody answered to one item.</summary>
/// <param name="Codes">The options; of an order all of them as they were put; of words the points of the key that they had.</param>
/// <param name="Sure">How sure they were; null where they did not say.</param>
/// <param name="Seconds">From the item's showing to the answer; null where it is not known.</param>
public sealed record QuizAnswer(ImmutableArray<string> Codes, Sureness? Sure = null, int? Seconds = null)
{
    public bool Equals(QuizAnswer? other) => other is not null && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan()) && Sure == other.Sure && Seconds == other.Seconds;

    public override int GetHashCode() => HashCode.Combine(Codes.Length, Sure, Seconds);
}

/// <summary>Why an answer or a step cannot be taken.</summary>
public enum QuizFault { OldItem, NothingChosen, ChooseOne, PutAllInOrder, NotAnswered, Revealed, NotJoined, Closed }
