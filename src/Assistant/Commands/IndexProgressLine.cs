using System.Globalization;
using Assistant.Retrieval;

namespace Assistant.Commands;

/// <summary>Says how far the index has come where that takes long enough to wonder: each tenth of it, a line.</summary>
public sealed class IndexProgressLine(TextWriter output) : IProgress<IndexProgress>
{
    private const int WorthTelling = 5_000, Parts = 10;

    private readonly Lock _telling = new();
    private int _told;

    public void Report(IndexProgress value)
    {
        if (value.All < WorthTelling) return;
        lock (_telling)
        {
            var part = (int)((long)value.Done * Parts / value.All);
            if (part <= _told) return;
            _told = part;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Index: {value.Done:N0} of {value.All:N0} passages."));
        }
    }
}
