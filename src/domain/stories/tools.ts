/** Names that come up in such stories and mean nothing else, in any case. */
const NAMES = new Set(
  `.net abap activemq journald f5 logrotate tshark dockerd adb afl airbyte airflow akamai akka aks alamofire alembic algolia androidx angular ansible apache
  apachebench apparmor appdynamics arduino argocd arthas artifactory artillery asan asana asp.net async-profiler
  async-std atop auth0 autocannon avro awk axios babel bacula bazel beanstalk bigquery bigtable bitbucket blktrace
  bokeh bpftrace braze btrfs bugsnag buildah buildkite buildroot bullmq bundler busybox cachegrind callgrind
  capacitorjs capistrano capnproto cargo-flamegraph cassandra ccache celery ceph certbot checkstyle cics cilium
  circleci citrix clang clickhouse clippy clojure cloudflare cloudformation cloudfront cloudwatch cmake cobol
  confluence consul containerd coq cordova coredata coredns couchbase couchdb crashlytics cron crontab crossplane cuda
  curl cypress d3 dagster dask databricks datadog dataflow dataproc db2 dbeaver dbt debezium dependabot devtools dig
  digitalocean distcc django dlv dmesg dnf docker docker-compose dovecot drbd drizzle dropwizard druid drupal dstat
  dtrace duckdb dynatrace ebpf ebs ec2 ecs efs eks elixir emacs emr envoy erlang esbuild eslint esp32 esxi etcd
  ethtool eventbridge exim ext4 fargate fastapi fastify fastlane fastly fiddler figma filezilla findbugs fio firebase
  firebird firestore fivetran flatbuffers flink fluentd flutter fluxcd flyway fortran fping freertos freshdesk frida
  fsck ftrace fullstory gatling gatsby gcc gdb gerrit gh-ost ghidra git github gitlab gke glassfish godot
  golangci-lint goleak gradle grafana graphite graphql graylog grep grpc grunt guix gulp gunicorn hadoop hangfire
  haproxy haskell hazelcast hbase hdparm heaptrack heroku hetzner hibernate homebrew honeycomb honggfuzz hono hotjar
  htmx htop hyper-v hystrix iftop iis informatica innodb instana intellij ionic iostat ipcs iperf iperf3 iptables
  istio iterm2 jaeger javascript jboss jcl jcmd jdbc jemalloc jenkins jepsen jest jetty jira jmap jmeter jooq
  journalctl jprofiler jq jquery jstack jtag junit jupyter jupyterlab jvm jwt k3s k6 k8s k9s kafka kafka-connect
  kafka-streams karpenter kdb keda keras kerberos keycloak kibana kinesis koa kotlin ksqldb kubectl kubeflow
  kubernetes kustomize kvm langchain laravel launchdarkly ldap leaflet leakcanary lerna libfuzzer lightgbm lighttpd
  linkerd liquibase lldb llvm lodash logcat loggly logstash loki looker lsof ltrace lua lucene luigi lvm magento
  mailgun makefile makefiles mapbox mariadb massif matlab matplotlib maven maxscale md5sum mdadm meltano memcache
  memcached mercurial metabase micronaut minikube minio minitest miri mirrormaker mitmproxy mixpanel mlflow mobx
  mockito mosquitto mpstat mqtt msan mtr multimeter multimeters mybatis mysql nagios nats ncdu neo4j neovim nessus
  nestjs netcat nethogs netlify netstat netty nfs nftables nginx nginx-ingress nifi nmap nmon nodemon npm nsight numpy
  nuxt okta ollama onnx oozie openai openapi opencv openlayers openocd opensearch openshift openssl opentelemetry
  openvpn opsgenie optimizely oscilloscope oscilloscopes owasp pagerduty pandas parquet patroni percona perf perfetto
  perfmon perforce perl pg_dump pgadmin pgbadger pgbouncer pgvector phabricator phonegap php phpstan phpunit pidstat
  pingdom pip playwright plotly pm2 pnpm podman polars postfix posthog postman powerdns powerpoint powershell pprof
  prefect presto prettier prisma procmon proguard prometheus protobuf protobufs proxmox proxyman proxysql psalm pulsar
  pulumi puppeteer putty py-spy pyroscope pytest python pytorch qemu qlik quarkus quartz.net quickcheck rabbitmq
  radare2 rancher rayon rbspy rclone rds redash redis redshift redux regedit renderdoc resilience4j resque restic
  ripgrep rollbar rollup rpm rspec rstudio rsync rubocop rustc rxjava rxjs rxswift s3 sagemaker saleae salesforce
  saltstack samba saml scala scapy sccache schema-registry scikit-learn sdsf sed selenium selinux semgrep sendgrid
  sentry sequelize serde servicenow sidekiq sinatra skaffold smartctl snowflake sns snyk socat solidity solr sonar
  sonarqube sonatype spacy spinnaker splunk spotbugs spss sqlalchemy sqlite sqlx sqs squid ssh stata statsd statuspage
  stetho stm32 storybook strace streamlit stripe subversion supabase superset svelte svn swagger swc swiftui sybase
  symfony sysbench sysdig sysinternals systemctl systemd syzkaller tableau tailscale tailwind talend tcmalloc tcpdump
  tcpreplay teamcity tekton tektronix telnet tensorboard tensorflow tensorrt teradata terraform testcontainers
  testflight testng thanos thrift tidb tmux tokio tomcat toxiproxy traceroute traefik trello trino tsan tsung
  turborepo twilio typescript u-boot ubsan uikit uptimerobot uvicorn uwsgi vagrant valgrind valkey varnish vba vcpkg
  veeam velero vercel victoriametrics vim virtualbox visualvm vite vitess vitest vlookup vmstat vmware vsam vscode
  vsphere vtune vue wal-g wasm wasmtime webassembly weblogic webpack webrtc websphere wildfly windbg winscp wireguard
  wiremock wireshark wordpress wrk xamarin xcode xdebug xfs xgboost xperf yocto yum zabbix zeebe zendesk zerotier zfs
  zipkin zod zookeeper zsh zustand`.split(/\s+/),
);
/** Names of several words or spellings. */
const SPELLED =
  /(?<![\w-])(?:postgres\w*|mongo\w*|dynamo\w*|elastic\w*|timescale\w*|cockroach\w*|influx\w*|scylla\w*|yugabyte\w*|hikari\w*|(?:node|next|parcel|three|express|vert)\.?(?:js|x)|pg_\w+|pt-\w+|oauth2?|argo ?cd|new ?relic|route ?53|power ?bi|z\/os|as\/400|flame ?graphs?|(?:heap|thread|core) dumps?|heap snapshots?|slow query log|logic analy[sz]ers?|spectrum analy[sz]ers?|thermal camera|charles proxy|google sheets|c\+\+|c#|f#)(?![\w-])/i;
/** Named as commands of Unix are, and paths of it. */
const UNIX =
  /(?<![\w-])(?!thermostat|workbench|photostat)[a-z]{2,}(?:ctl|stat|dump|trace(?<!\btrace)|bench|grind)\b(?<!\b(?:retrace|benchmark))|(?<!\w)\/(?:proc|var|etc|dev|sys|usr|opt)\/[\w/.]+|\bplain old diff\b/;
/** Names that are words as well: only with their own capitals, and not at the beginning of a sentence. */
const WORDS_TOO = `Access Alloy Alpine Amplitude Arrow Artillery Asana Astro Athena Aurelia Aurora Azure Backbone Backstage Bamboo Bash
  Beam Blender Bottle Boundary Brunch Buck Bun Burp Caddy Camunda Cargo Celery Celluloid Charles Chef Chrome Compose
  Concourse Consul Cortex Cucumber Darcs Delve Deno Drone Eclipse Electron Ember Envoy Excel Express Falco Falcon
  Flask Flux Gatsby Ghost Glue Go Gradle Harness Heap Helm Hive Hugo Hypothesis Iceberg Insomnia Instruments Java Jira
  Keras Kettle Knockout Kong Lambda Locust Loki Looker Maya Mercurial Metaflow Metasploit Meteor Mimir Monit Nagios
  Nessus Nexus Ninja Nix Nomad Notion Octopus Oracle Pact Pants Parcel Passenger Phoenix Poetry Polymer Pulsar Puma
  Puppet Quartz Rails Ray React Reactor Realm Remix Rollup Ruby Rust Sails Samza Sanic Segment Sensu Siege Snort
  Spanner Spark Splunk Spock Spring Stencil Storm Strapi Superset Supervisor Suricata Swift Teleport Tempo Temporal
  Tilt Tornado Tracy Trello Triton Twisted Unicorn Unity Unleash Unreal Vault Vegeta Whisper Yarn Zap Zeek Zephyr`;

const listed = (names: string, between: RegExp) => names.split(between).filter(Boolean).join('|');
const CAPITAL = new RegExp(
  `(?<=[\\w,;:)] )(?:${listed(WORDS_TOO, /\s+/)})(?!\\w)|\\b(?:Chrome|Excel|Lambda|Spark|Vault|Rails|Java|Rust|Locust|Helm|React)['’]s (?!a\\b|not\\b|been\\b)|\\b(?:EXPLAIN|VACUUM|SHOW [A-Z]+)\\b`,
);
/** Written as only identifiers and products are: `pool_size`, maxPoolSize, CloudTrail, anything in backticks. */
const IDENTIFIER =
  /`[^`\n]+`|(?<![\w@/.])[A-Za-z]+_[A-Za-z_]+|(?<![\w@/.])(?!i(?:Phone|Pad|OS)\b|eBay\b)[a-z]{2,}[A-Z][A-Za-z]+|(?<![\w@/.])(?!YouTube|LinkedIn|WhatsApp|PowerPoint|FaceTime|PayPal|FedEx|Ma?c[A-Z]|De[A-Z]|Saa[Ss]|CVs)[A-Z][a-z]+[A-Z][A-Za-z]+/;
/** A name that evidence was read from: "Looker showed", "the Chronosphere dashboard". */
const READ_FROM =
  /(?<=[\w,;:)] )(?!I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[\w.]+ (?:dashboard|graph|panel|query|trace|log|logs|alert|alarm|report|console|profiler|profile|API|setup|cluster|config|configuration|library|plugin|broker|proxy|chart|bucket|container|pod|exporter|topic|playbook|manifest|index|snapshot|caching|functions|notebook|test|rule|job|script|probe|scope|camera|analy[sz]er|debugger|tab|module|hook|workflow|pipeline|runner|consumer|stream|cache|adapter|driver|extension|capture|dump|agent|collector|migration|rewrite|template|scan|fuzzer|simulator|emulator|board|controller|sidecar|operator|chart|spreadsheet|tracks?)s?\b/u;
/** What something runs on or is made with: "written in Odin", "hosted on Hetzner". */
const MADE_WITH =
  /\b(?:(?:re)?written|implemented|built|coded|hosted|runs?|running|ran|based|deployed|stuck) (?:in|on|with) (?!January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|English|German|French|Spanish|Christmas|Easter)\p{Lu}\p{Ll}+/u;

/** Whether a sentence names a tool. */
export function namesTool(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[\w.+#-]*\w/g) ?? [];
  if (words.some((word) => NAMES.has(word.replace(/^-+/, '')))) return true;
  return [SPELLED, UNIX, CAPITAL, IDENTIFIER, READ_FROM, MADE_WITH].some((pattern) => pattern.test(sentence));
}
