import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * DynamoDB Local's own main class listens on every interface and has no option against it, so this one starts the same
 * handler on 127.0.0.1 only, in memory, on a free port that it prints. Telemetry is never set up. It ends when its
 * standard input does, so it cannot outlive the process that started it.
 */
class LoopbackServer {
  public static void main(String[] arguments) throws Exception {
    System.setProperty("org.eclipse.jetty.LEVEL", "WARN");
    Logger.getLogger("com.almworks.sqlite4java").setLevel(Level.WARNING);
    var noPort = 0;
    var inMemory = true;
    var sharedDb = true;
    var delayTransientStatuses = false;
    var requests = new LocalDynamoDBRequestHandler(noPort, inMemory, null, sharedDb, delayTransientStatuses);
    var server = new Server(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    server.setHandler(new LocalDynamoDBServerHandler(requests, null));
    server.start();
    System.out.println("listening " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
