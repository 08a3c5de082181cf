using System.Net;
using System.Text;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Models;
using Assistant.Models.Chat;
using Assistant.Models.Embeddings;
using Assistant.Models.Writing;
using Assistant.Retrieval;
using Assistant.Retrieval.Qdrant;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using static Assistant.Benchmarks.Fuzzing.FuzzTarget;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>What other servers reply. A bad reply is that server's fault, told as such; never a fault of ours.</summary>
internal static class EndpointFuzz
{
    private const int OfDear = 10;

    public static FuzzTarget ModelReply(AssistantHost host)
    {
        var (version, document) = (host.Current, host.Knowledge.Documents.MinBy(d => d.Text.Length)!);
        List<NumberedPassage> passages = [.. document.Chunks.Take(4).Select((c, i) => new NumberedPassage.Held(i + 1, document, c))];
        var sentence = document.Text[passages.OfType<NumberedPassage.Held>().First().Chunk.Sentences[0].Start..passages.OfType<NumberedPassage.Held>().First().Chunk.Sentences[0].End];
        return OfText("model-reply", [$"[{System.Text.Json.JsonSerializer.Serialize(new { text = sentence, passages = new[] { 1 } })},\n{{\"text\":\"You must ring the police within 24 hours.\",\"passages\":[1,2]}}]", "```json\n{\"text\":\"The child may be at risk.\",\"passages\":[3]}\n```"], reply =>
        {
            var (reader, standing) = (new DraftReader(), 0);
            foreach (var piece in reply.Chunk(7))
                foreach (var draft in reader.Read(new string(piece)))
                {
                    var (stands, _) = version.Sentences.Check(draft, passages);
                    Demand(stands.All(s => passages.Contains(s.Passage)), "a sentence stands in a passage that was not given");
                    standing += stands.Count;
                }
            return standing > 0;
        }) with
        { Tokens = ["{\"text\":\"", "\",\"passages\":[", "]}", "\\\"", "\\ud83d", "999", "ignore", "https://x.example", "not", "must", "[1]", "{", "}"] };
    }

    public static FuzzTarget ModelWire()
    {
        var server = Server.Start("text/event-stream");
        var options = new ChatModelOptions { Kind = ModelKind.Ollama, Endpoint = $"{server.Address}v1/", Model = "m", Within = TimeSpan.FromSeconds(10), FirstWithin = TimeSpan.FromSeconds(10), Retries = 0, TokensADay = 0 };
        var client = ModelEndpoint.Create(options);
        const string Piece = """{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Hello"},"finish_reason":null}],"usage":null}""";
        return OfBytes("model-wire", [$"data: {Piece}\n\ndata: {Piece}\n\ndata: [DONE]\n\n", $"data: {Piece[..^1].Replace("\"usage\":null", "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}", StringComparison.Ordinal)}}}\n\ndata: [DONE]\n\n"], bytes =>
        {
            server.Says = bytes;
            // A new one each time, for it leaves an endpoint alone that says nonsense.
            var model = ModelServices.Create(options, TimeProvider.System, client);
            try
            {
                return model.WholeReplyAsync("rule", "data", CancellationToken.None).GetAwaiter().GetResult().Length > 0;
            }
            // Whatever the client throws at a broken reply is caught where answers are worded, and told in these words.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Demand(ModelFault.Of(e).Length > 0 && !ModelFault.Of(e).Contains("Hello", StringComparison.Ordinal), "a fault repeats the reply");
                return false;
            }
        }, ["data: ", "\n\n", "event: x\n", "[DONE]", "\"content\":", "null", "\"choices\":[]", "\"delta\":{}", "\"finish_reason\":\"stop\"", "\\ud83d"]);
    }

    public static FuzzTarget EmbeddingWire()
    {
        var server = Server.Start("application/json");
        var options = new EmbeddingOptions { Kind = ModelKind.Ollama, Endpoint = $"{server.Address}v1", Model = "m" };
        var embeddings = new EndpointEmbeddings(EmbeddingClients.Create(options), options);
        return OfBytes("embedding-wire", ["""{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":[0.1,0.2,-0.3]}],"usage":{"prompt_tokens":1,"total_tokens":1}}""", """{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":"AACAPwAAAEA="}],"usage":{"prompt_tokens":1,"total_tokens":1}}"""], bytes =>
        {
            server.Says = bytes;
            try
            {
                var vector = embeddings.Generate(["one"], CancellationToken.None)[0].Vector;
                Demand(vector.Length > 0 && vector.ToArray().All(float.IsFinite), "a vector holds what is no number");
                return true;
            }
            catch (EmbeddingException)
            {
                return false;
            }
        }, ["\"embedding\":[", "\"index\":", "1e40", "NaN", "\"data\":[]", "null", "0,0,0"]);
    }

    public static FuzzTarget QdrantWire(AssistantHost host)
    {
        var server = Server.Start("application/json");
        var options = new QdrantOptions { Url = server.Address, SearchWithin = TimeSpan.FromSeconds(10) };
        var layout = new QdrantLayout(options, Retriever.CorpusOf(host.Knowledge), null);
        var client = new QdrantClient(options);
        var index = new QdrantIndex(client, layout);
        var query = new Retriever(host.Knowledge).Reader.Read("what is a reachable moment");
        var points = string.Join(',', Enumerable.Range(0, 5).Select(i => $"{{\"id\":\"{layout.IdOf(i)}\",\"version\":1,\"score\":{5 - i}.5}}"));
        return OfBytes("qdrant-wire", [$"{{\"result\":{{\"points\":[{points}]}},\"status\":\"ok\",\"time\":0.001}}", "{\"result\":{\"aliases\":[{\"alias_name\":\"assistant\",\"collection_name\":\"assistant-0\"}]},\"status\":\"ok\",\"time\":0}"], bytes =>
        {
            server.Says = bytes;
            var taken = false;
            foreach (var ask in new Action[] { () => index.Search(query, 5), () => client.TargetOf("assistant", CancellationToken.None) })
                try
                {
                    ask();
                    taken = true;
                }
                catch (QdrantException)
                {
                    // As it says that it refuses.
                }
            return taken;
        }, ["\"points\":[null]", "\"aliases\":[null]", "\"result\":null", "\"id\":1", "\"score\":null", "\"status\":{\"error\":\"x\"}", "null", "[]", "{}"]);
    }

    private static FuzzTarget OfBytes(string name, IEnumerable<string> seeds, Func<byte[], bool> take, IReadOnlyList<string> tokens) =>
        new(name, [.. seeds.Select(Encoding.UTF8.GetBytes)], take) { Tokens = tokens, OneOf = OfDear };

    /// <summary>A server on loopback that replies with the same bytes to everything.</summary>
    private sealed class Server
    {
        private volatile byte[] _says = [];

        public byte[] Says { set => _says = value; }

        public string Address { get; private init; } = "";

        public static Server Start(string type)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
            var app = builder.Build();
            Server? server = null;
            app.Run(async context =>
            {
                context.Response.ContentType = type;
                await context.Response.Body.WriteAsync(server!._says, context.RequestAborted);
            });
            app.StartAsync().GetAwaiter().GetResult();
            return server = new Server { Address = $"{app.Urls.Single()}/" };
        }
    }
}
