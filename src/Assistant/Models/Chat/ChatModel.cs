using System.Runtime.CompilerServices;
using System.Text;
using Assistant.Hosting.Telemetry;
using Microsoft.Extensions.AI;

namespace Assistant.Models.Chat;

/// <summary>The model as the rest of the program uses it: a rule and data in, pieces of text out, within the time and the tokens that are set.</summary>
public sealed class ChatModel(IChatClient client, ChatModelOptions options, TokenBudget budget, TimeProvider time) : IDisposable
{
    // Where an endpoint does not count, about four characters are a token.
    private const int CharactersAToken = 4;

    public ChatModelOptions Options => options;

    public string Name => options.Model;

    public bool IsSpent => budget.IsSpent;

    public bool Rests => client.GetService<GuardedChat>() is { Rests: true };

    /// <summary>The pieces of a reply as they arrive. Ends early, without a fault, where the time is up.</summary>
    /// <exception cref="Exception">The endpoint could not be reached, refused, or broke off.</exception>
    public async IAsyncEnumerable<string> ReplyAsync(string rule, string data, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (budget.IsSpent) yield break;
        using var stage = Telemetry.Stage("model");
        using var timed = new CancellationTokenSource(options.Within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timed.Token);
        var (counted, characters) = (0L, rule.Length + data.Length);
        var reply = client.GetStreamingResponseAsync([new ChatMessage(ChatRole.System, rule), new ChatMessage(ChatRole.User, data)], new ChatOptions { MaxOutputTokens = options.MostTokens, Temperature = 0 }, either.Token).GetAsyncEnumerator(either.Token);
        try
        {
            while (await NextAsync(reply, timed.Token, cancellationToken))
            {
                foreach (var usage in reply.Current.Contents.OfType<UsageContent>()) counted += usage.Details.TotalTokenCount ?? 0;
                characters += reply.Current.Text.Length;
                if (reply.Current.Text.Length > 0) yield return reply.Current.Text;
            }
        }
        finally
        {
            budget.Spend(counted > 0 ? counted : characters / CharactersAToken);
            await reply.DisposeAsync();
        }
    }

    /// <summary>The whole reply.</summary>
    public async Task<string> WholeReplyAsync(string rule, string data, CancellationToken cancellationToken)
    {
        var reply = new StringBuilder();
        await foreach (var piece in ReplyAsync(rule, data, cancellationToken)) reply.Append(piece);
        return reply.ToString();
    }

    public void Dispose() => client.Dispose();

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> reply, CancellationToken timed, CancellationToken cancellationToken)
    {
        try
        {
            return await reply.MoveNextAsync();
        }
        catch (OperationCanceledException) when (timed.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
