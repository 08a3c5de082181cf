using System.Threading.Channels;

namespace Assistant.Quizzes.Groups;

/// <summary>Which quizzes have changed and have cards to bring up to date.</summary>
public sealed class QuizChanges
{
    private readonly Channel<string> _changed = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public void Note(string quiz) => _changed.Writer.TryWrite(quiz);

    /// <summary>Waits for the next change; all that have changed by then, each once.</summary>
    public async Task<IReadOnlyCollection<string>> NextAsync(CancellationToken cancellationToken)
    {
        var all = new HashSet<string> { await _changed.Reader.ReadAsync(cancellationToken) };
        while (_changed.Reader.TryRead(out var more)) all.Add(more);
        return all;
    }
}
