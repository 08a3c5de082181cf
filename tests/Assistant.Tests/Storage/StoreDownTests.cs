using Assistant.Tests.Messages;

namespace Assistant.Tests.Storage;

/// <summary>SQLite: the folder of the file is gone for a while, so that nothing can be written.</summary>
public sealed class StoreDownTests : IAsyncLifetime
{
    private readonly ChannelSimulator _channel = new();

    public Task InitializeAsync() => _channel.InitializeAsync();

    public Task DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task While_the_file_cannot_be_written_questions_are_answered_and_all_else_says_that_nothing_was_lost()
    {
        var folder = Path.GetDirectoryName(_channel.Options.State.File)!;
        await StoreDownScenarios.RunAsync(_channel, () => MoveAsync(folder, $"{folder}-away"), () => MoveAsync($"{folder}-away", folder));
    }

    private static Task MoveAsync(string from, string to)
    {
        Directory.Move(from, to);
        return Task.CompletedTask;
    }
}
