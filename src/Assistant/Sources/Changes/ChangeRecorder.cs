using Assistant.Commands;

namespace Assistant.Sources.Changes;

/// <summary>Puts what a manager does into the journal, and has what is served read anew before it returns.</summary>
public sealed class ChangeRecorder(AssistantHost assistant, ChangeJournal journal)
{
    /// <param name="decide">From all changes so far to what is to be done; null where it is decided against.</param>
    /// <param name="cancellationToken">Ends the waiting for somebody else who writes.</param>
    /// <returns>The change, null where it was decided against; or why it could not be written.</returns>
    public async Task<ChangeResult> RecordAsync(Func<IReadOnlyList<Change>, Intended?> decide, CancellationToken cancellationToken)
    {
        try
        {
            var change = await journal.AppendAsync(decide, cancellationToken);
            var note = assistant.Refresh();
            return new ChangeResult(change, null, assistant.IsLastGood ? note : null);
        }
        catch (InvalidDataException)
        {
            return new ChangeResult(null, ChangeFault.Tampered);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ChangeResult(null, ChangeFault.CannotWrite);
        }
    }
}
