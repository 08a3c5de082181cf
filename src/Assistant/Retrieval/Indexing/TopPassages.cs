namespace Assistant.Retrieval.Indexing;

/// <summary>The best passages so far, best first; of two that score alike the one that stands first in the corpus.</summary>
internal sealed class TopPassages(SearchRun run)
{
    private readonly List<RankedPassage> _ranked = [];

    public IReadOnlyList<RankedPassage> Ranked => _ranked;

    /// <summary>What a passage has to score at least to be among them.</summary>
    public double Least => run.Most == 0 ? double.PositiveInfinity : run.Least;

    /// <summary>Takes a passage in if it is better than the last; one that is among them already only once.</summary>
    public void Offer(RankedPassage passage)
    {
        var most = run.Most;
        if (passage.Score <= 0 || most == 0 || _ranked.Count == most && !IsBefore(passage, _ranked[^1]) || _ranked.Contains(passage)) return;
        if (_ranked.Count == most) _ranked.RemoveAt(most - 1);
        var (low, high) = (0, _ranked.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsBefore(passage, _ranked[middle])) high = middle;
            else low = middle + 1;
        }
        _ranked.Insert(low, passage);
        if (_ranked.Count == most) run.Raise(_ranked[^1].Score);
    }

    private static bool IsBefore(RankedPassage one, RankedPassage other) => one.Score > other.Score || one.Score == other.Score && one.Number < other.Number;
}

/// <summary>A passage with its score: its number in the corpus, and where it stands.</summary>
internal readonly record struct RankedPassage(double Score, int Number, SegmentTerms Segment, int Passage);
